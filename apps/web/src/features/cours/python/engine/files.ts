/** What vite.config.ts says of the Python it has put beside the app: see python-files.ts. */
declare const __PYTHON__: { base: string; files: readonly string[]; bytes: number };

export const pythonFiles = __PYTHON__;
