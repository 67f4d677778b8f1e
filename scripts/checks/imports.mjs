import { run } from '../lib.mjs';

/** Fewer modules than this and dependency-cruiser has not read the TypeScript files (it then passes everything). */
const leastModules = 120;

/** Who may import whom, as docs/architecture.md draws it. */
export async function checkImports() {
  const { code, output } = await run(
    'pnpm',
    ['exec', 'depcruise', 'apps', 'packages', 'bench', '--config', '.dependency-cruiser.mjs'],
    {
      quiet: true,
    },
  );
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
  if (modules < leastModules)
    return {
      code: 1,
      output: `${output}\nonly ${modules} modules were read: is TypeScript 6 there for dependency-cruiser?`,
    };
  return { code, output };
}
