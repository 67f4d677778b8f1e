export { getPracticalSubject } from './get-subject.ts';
export { listPracticalAttempts } from './list-attempts.ts';
export { listPractical } from './list-subjects.ts';
export { submitPractical } from './submit-attempt.ts';
