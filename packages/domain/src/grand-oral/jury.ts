import { type JuryQuestion, type OralQuestionText, type SpecialityCode, subjectWords } from '@nexus/contracts';
import { chanceOf, shuffled } from './draw.ts';
import {
  familyOf,
  onBoth,
  onChoice,
  onCompetence,
  onDistance,
  onPlan,
  onSource,
  onSubject,
  type Template,
} from './jury-templates.ts';
import { rootsOf, shared } from './words.ts';

/** A competence of the programmes that the jury may come to. */
export interface JuryCompetence {
  subject: SpecialityCode;
  label: string;
}

const asked = 8;

/**
 * Questions as a jury would ask them, drawn from the pupil's own plan and sources and from the programme of what the
 * question bears on: the competences whose words meet the pupil's come first. No two of the same template; the same seed
 * gives the same questions. Written templates, no model: nothing here judges what the pupil wrote.
 *
 * @param specialities the two kept in Terminale: both are asked about when the question is transversal or bears on none yet.
 * @param seed a whole number ≥ 0.
 */
export function juryQuestions(
  { idea, question, link, why_me, plan, sources }: OralQuestionText,
  specialities: readonly SpecialityCode[],
  competences: readonly JuryCompetence[],
  seed: number,
): JuryQuestion[] {
  const chance = chanceOf(seed);
  const about = link === null || link === 'transversale' ? specialities : [link];
  const drawn = <T>(things: readonly T[], count: number) => shuffled(things, chance).slice(0, count);
  const from = (templates: readonly Template[], things: readonly string[], kind: JuryQuestion['about']) => {
    const order = shuffled(templates, chance);
    return things.flatMap((thing, index) => {
      const template = order[index];
      return template === undefined ? [] : [{ text: template.ask(thing), why: template.why, about: kind }];
    });
  };

  const parts = plan.map(({ title }) => title).filter((title) => title !== '');
  const works = sources.map(({ title }) => title).filter((title) => title !== '');
  const words = rootsOf([idea, question, why_me, ...plan.flatMap(({ title, points }) => [title, points])].join(' '));
  const near = drawn(
    competences.filter(({ subject }) => about.includes(subject)),
    competences.length,
  ).toSorted((a, b) => shared(rootsOf(b.label), words) - shared(rootsOf(a.label), words));

  const [one, other] = shuffled(about, chance);
  const linked =
    one === undefined || other === undefined
      ? []
      : drawn(onBoth, 1).map(({ ask, why }) => ({
          text: ask(subjectWords[one].short_label, subjectWords[other].short_label),
          why,
          about: 'lien' as const,
        }));
  const ofSubject = drawn(about, 2).flatMap((code) =>
    drawn(onSubject[familyOf[code]], about.length > 1 ? 1 : 2).map(({ ask, why }) => ({
      text: ask(subjectWords[code].short_label),
      why,
      about: 'programme' as const,
    })),
  );
  // The first of each kind, then the second: what is cut at the end is never a whole kind.
  const kinds: JuryQuestion[][] = [
    from(onPlan, drawn(parts, 2), 'plan'),
    ofSubject,
    from(
      onCompetence,
      near.slice(0, 2).map(({ label }) => label),
      'programme',
    ),
    linked,
    from(onSource, drawn(works, 1), 'source'),
    from(onDistance, ['', ''], 'recul'),
    from(onChoice, [''], 'choix'),
  ];
  const inTurn = [0, 1].flatMap((turn) => kinds.flatMap((kind) => kind[turn] ?? []));
  const seen = new Set<string>();
  return inTurn.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, asked);
}
