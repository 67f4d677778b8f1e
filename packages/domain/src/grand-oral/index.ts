export { combinationOf } from './combination.ts';
export { type JuryCompetence, juryQuestions } from './jury.ts';
export { type OralProgress, oralMilestones } from './milestones.ts';
export { measureSpeech, PAUSE_S } from './sound.ts';
