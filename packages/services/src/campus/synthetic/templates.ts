import { competences, regulation } from '@nexus/content';
import type { ChosenOption, PonctuellesModality, Profile, SpecialityCode, SubjectCode, Track } from '@nexus/contracts';
import { buildExamPlan, localDay, revisionReason, sessionFor, taskLabel } from '@nexus/domain';

interface Choice {
  track: Track;
  profile: Profile;
  modality: PonctuellesModality | null;
  specialities: readonly [SpecialityCode, SpecialityCode, SpecialityCode];
  options: readonly ChosenOption[];
  /** How many pupils out of 100 made it. */
  share: number;
}

const scolarise = { profile: 'Scolarise', modality: null, options: [] } as const;
const libre = { profile: 'CandidatLibre', options: [] } as const;

/** A few representative choices, each pupil having one: the plans come from the real regulation. */
const choices: readonly Choice[] = [
  { track: 'Premiere', ...scolarise, specialities: ['NSI', 'MATHS', 'PC'], share: 24 },
  { track: 'Premiere', ...scolarise, specialities: ['NSI', 'MATHS', 'SES'], share: 12 },
  { track: 'Premiere', ...scolarise, specialities: ['MATHS', 'PC', 'SVT'], share: 6 },
  { track: 'Premiere', ...libre, modality: 'B', specialities: ['NSI', 'MATHS', 'PC'], share: 6 },
  { track: 'Terminale', ...scolarise, specialities: ['NSI', 'MATHS', 'PC'], share: 22 },
  { track: 'Terminale', ...scolarise, specialities: ['MATHS', 'NSI', 'SES'], share: 14 },
  {
    track: 'Terminale',
    ...scolarise,
    options: [{ code: 'OPT-MATHS-EXPERTES', years: ['Terminale'] }],
    specialities: ['MATHS', 'PC', 'NSI'],
    share: 6,
  },
  { track: 'Terminale', ...libre, modality: 'A', specialities: ['NSI', 'MATHS', 'PC'], share: 6 },
  { track: 'Terminale', ...libre, modality: 'B', specialities: ['MATHS', 'PC', 'SVT'], share: 4 },
];

/** Competences a pupil may have met; about nine in ten of these they have (see work.ts). */
const competencesMet = 66;

/**
 * The choices as the rows the SQL joins: what each is (`templates`), its exam plan (`items`), the competences its pupils
 * have met, from the nearest to the programme they follow to last year's (`topics`).
 */
export function campusTemplates(now: Date) {
  const rules = regulation();
  const templates = choices.map(({ share, ...choice }, index) => {
    const until = choices.slice(0, index + 1).reduce((sum, one) => sum + one.share, 0) / 100;
    return { template: index, ...choice, until };
  });
  const plans = choices.map((choice) => {
    const available = rules.plans.map((plan) => plan.session);
    const { session } = sessionFor(choice.track, localDay(now, 'Europe/Paris'), available);
    return { session, items: buildExamPlan({ ...choice, session }, rules) };
  });
  const items = plans.flatMap(({ session, items }, template) => items.map((item) => ({ template, session, ...item })));
  const topics = plans.flatMap(({ items }, template) => {
    const weights = new Map<SubjectCode, number>();
    for (const { subject, weight } of items) weights.set(subject, (weights.get(subject) ?? 0) + weight);
    return topicsOf(choices[template]?.track ?? 'Premiere', weights).map((topic, position) => ({
      template,
      position,
      ...topic,
    }));
  });
  return { templates, items, topics };
}

function topicsOf(track: Track, weights: ReadonlyMap<SubjectCode, number>) {
  const known = competences().filter(({ subject }) => weights.has(subject));
  const total = (subject: SubjectCode, level: Track) =>
    known.filter((one) => one.subject === subject && one.level === level).length;
  const firstOf = (subject: SubjectCode, level: Track) =>
    Math.min(...known.filter((one) => one.subject === subject && one.level === level).map(({ position }) => position));
  return (
    known
      .filter(({ level }) => level === track || track === 'Terminale')
      // A class goes through its subjects side by side: by share of the programme done, this year's before last year's.
      .map((one) => ({
        ...one,
        rank:
          (one.level === track ? 0 : 1) +
          (one.position - firstOf(one.subject, one.level)) / total(one.subject, one.level),
      }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, competencesMet)
      .map(({ subject, code, chapter, chapter_code, label }) => {
        const exam_weight = weights.get(subject) ?? 0;
        return {
          subject,
          code,
          chapter,
          chapter_code,
          label: taskLabel('Reprends', label),
          exam_weight,
          reason: revisionReason({ subject, days_since_seen: 12, mastery: 0.42, exam_weight, exam_total: 100 }),
        };
      })
  );
}
