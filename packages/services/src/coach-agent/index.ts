export { followPupil } from './follow-pupil.ts';
export { pupilsToFollow } from './pupils-to-follow.ts';
