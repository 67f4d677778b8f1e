import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../..', import.meta.url));

export interface ServerProcess {
  /** Everything it has said so far, on both outputs. */
  said(): string;
  /** Where it answers, once it says so. @throws when it ends instead. */
  url(): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  /** Its exit code; null when a signal ended it. */
  ended(): Promise<number | null>;
}

/** The server, or its command line, from source in a process of its own, with these settings and no other. */
export function spawnServer(
  settings: Record<string, string>,
  program: readonly string[] = ['src/main.ts'],
): ServerProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', ...program], {
    cwd: home,
    env: { PATH, HOME, HOST: '127.0.0.1', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = exitOf(child);
  const address = new Promise<string>((resolve, reject) => {
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
      const port = /répond sur http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    ended.then((code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  // Who never asks for the address does not care that there is none.
  address.catch(() => undefined);
  return {
    said: () => output,
    url: () => address,
    kill: (signal) => void child.kill(signal),
    ended: () => ended,
  };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  // « close » comes after the outputs have been read to their end.
  await once(child, 'close');
  return child.exitCode;
}
