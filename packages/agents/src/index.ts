export * from './coach/index.ts';
export * from './planner/index.ts';
