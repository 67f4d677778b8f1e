import type { Sandbox } from '@nexus/services';
import type { SandboxOptions } from './pool.ts';

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
