export { CampusError, Issue, invalidInput, WireError } from './campus-error.ts';
export { ErrorCode } from './codes.ts';
export { type ErrorReason, errorReasons } from './reasons/index.ts';
