import { type OralQuestion, type OralQuestionText, OralSource, type OralStage } from '@nexus/contracts';

/** What the editor holds: the words, how far they have come, and who reads them. */
export interface Draft extends OralQuestionText {
  stage: OralStage;
  shared: boolean;
}

const blank: OralQuestionText = { idea: '', question: '', link: null, why_me: '', plan: [], sources: [] };

export function draftOf(question: OralQuestion | undefined): Draft {
  return { ...blank, ...question?.content, stage: question?.stage ?? 'Idée', shared: question?.shared ?? false };
}

/** A stage does not outlive its sentence: what the campus would refuse is never sent. */
export function settled(draft: Draft): Draft {
  return draft.question.trim() === '' ? { ...draft, stage: 'Idée' } : draft;
}

/** What is not with the campus yet; an address that is none waits in the form. */
export function changesOf(draft: Draft, kept: Draft): Partial<Draft> {
  const { idea, question, link, why_me, plan, sources, stage, shared } = settled(draft);
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  return {
    ...(idea === kept.idea ? {} : { idea }),
    ...(question === kept.question ? {} : { question }),
    ...(link === kept.link ? {} : { link }),
    ...(why_me === kept.why_me ? {} : { why_me }),
    ...(differs(plan, kept.plan) ? { plan } : {}),
    ...(differs(sources, kept.sources) && wrongSources(sources).size === 0 ? { sources } : {}),
    ...(stage === kept.stage ? {} : { stage }),
    ...(shared === kept.shared ? {} : { shared }),
  };
}

/** The places of the sources whose address cannot be one. */
export function wrongSources(sources: readonly OralSource[]): ReadonlySet<number> {
  return new Set(sources.flatMap((source, index) => (OralSource.safeParse(source).success ? [] : [index])));
}
