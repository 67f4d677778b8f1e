import type { Sandbox } from '@nexus/services';
import type { Logger } from '../logger.ts';

export interface SandboxOptions {
  /** Where harness.py and sandbox.py are. */
  python_folder: string;
  log: Logger;
  /** How long Pythons stay ready for nobody, in milliseconds. */
  idle_ms?: number;
  /** Of the processor, for all the tests of a program, in milliseconds: by default what the page gives. */
  cpu_ms?: number;
}

/** Where programs of pupils are run (docs/sandbox.md). Its code is loaded with the first of them, not with the server. */
export function createSandbox(options: SandboxOptions): Sandbox {
  let loading: Promise<Sandbox> | undefined;
  let pool: Sandbox | undefined;
  let isClosed = false;
  const load = async () => {
    const { createPool } = await import('./pool.ts');
    pool = createPool(options);
    return pool;
  };
  return {
    async run(program) {
      if (isClosed) return 'unavailable';
      loading ??= load();
      return await (await loading).run(program);
    },
    state: () => pool?.state() ?? 'ok',
    async close() {
      isClosed = true;
      await (await loading)?.close();
    },
  };
}
