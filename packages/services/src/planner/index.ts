export { planPupil } from './plan-pupil.ts';
