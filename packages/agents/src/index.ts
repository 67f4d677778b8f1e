export * from './coach/index.ts';
export * from './evaluator/index.ts';
export * from './grader/index.ts';
export * from './planner/index.ts';
export * from './retriever/index.ts';
