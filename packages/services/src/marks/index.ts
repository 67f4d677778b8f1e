export { confirmMarks } from './confirm-marks.ts';
export { listMarks } from './list-marks.ts';
export { hiddenIn } from './plan-marks.ts';
export { removeMark } from './remove-mark.ts';
export { saveMark } from './save-mark.ts';
export { markOf, TypedMark, typedMarkJson, typedMarksOf } from './typed-marks.ts';
