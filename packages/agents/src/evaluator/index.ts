export { type ComposedQuestion, type ComposedSubject, composeSubject } from './compose.ts';
export type { CompetenceToTest, ComposerFacts, SubjectShape } from './facts.ts';
