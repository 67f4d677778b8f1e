/** All that other packages may know of the server: the type of its router. */
export type { AppRouter } from './trpc/root.ts';
