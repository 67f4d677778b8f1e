export { type ClosedItem, type Marked, markClosed, readNumber, type Shuffled } from './mark-closed.ts';
export { isWritten, markProgram, testCountOf } from './mark-program.ts';
export * from './practical.ts';
