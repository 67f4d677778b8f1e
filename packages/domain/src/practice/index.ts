export { type ClosedItem, type Marked, markClosed, readNumber, type Shuffled } from './mark-closed.ts';
export { testCountOf } from './mark-program.ts';
