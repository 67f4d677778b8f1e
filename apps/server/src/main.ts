import { setFlagsFromString } from 'node:v8';
import { speakFrench } from '@nexus/contracts';
import { openDatabase } from './database.ts';
import { readEnv, SettingError } from './env.ts';

// PostgreSQL in WebAssembly: what runs a hundred times during a start is not worth V8's slower, better compiler yet.
setFlagsFromString('--wasm-tiering-budget=180000000');
speakFrench();

/*
 * The embedded database is what a start waits for: it opens first, and everything else loads meanwhile. So this file
 * and what it imports stay small.
 */
async function main(): Promise<void> {
  const env = readEnv(process.env);
  // Nothing else keeps the event loop alive before the port is open, and Node stops each time it finds it empty until
  // V8 has compiled all it had in mind: a tenth of a second before the first answer.
  const awake = setInterval(() => undefined, 60_000);
  const [database, { serveCampus }] = await Promise.all([openDatabase(env), import('./serve-campus.ts')]);
  await serveCampus(env, database);
  clearInterval(awake);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof SettingError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
});
