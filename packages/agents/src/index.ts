export * from './coach/index.ts';
