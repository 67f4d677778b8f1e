import type { Certainty, EvalFormat, Item, SubjectCode, Track } from '@nexus/contracts';
import { once } from './once.ts';
import { regulationFile } from './regulation/file.ts';
import { examCautions, regulation, specialities } from './regulation/index.ts';

/** A format of evaluation in a subject and a year, with the épreuve that it resembles where there is one. */
export interface EvaluationShape {
  format: EvalFormat;
  /** The usual length, in minutes: the épreuve's own, or a convention. */
  minutes: number;
  types: readonly Item['type'][];
  exercises: number;
  short: { points: number; types: readonly Item['type'][] } | null;
  language_points: number;
  level: number | null;
  official: { text: string; certainty: Certainty } | null;
}

const closed: readonly Item['type'][] = ['choice', 'choices', 'number', 'text', 'order'];
const everything: readonly Item['type'][] = [...closed, 'code', 'sql', 'open'];
const plain = { exercises: 0, short: null, language_points: 0, level: null, official: null };

/** « 2 points sur 20 au moins de chaque épreuve écrite », from the session 2027 on. */
const languagePoints = once(() => {
  const points = /^À compter de la session \d{4}, (\d+) points sur 20/.exec(regulationFile().language_points.text)?.[1];
  if (points === undefined) throw new Error('bac-general.json: the points of language are not said as before');
  return Number(points);
});

const counts: Record<string, number> = { deux: 2, trois: 3, quatre: 4 };

/**
 * The formats of evaluation of a subject in a year. Those that resemble an épreuve are read in the regulation: how many
 * exercises, how long, which points.
 */
export function evaluationShapes(subject: SubjectCode, level: Track): EvaluationShape[] {
  return [
    { ...plain, format: 'entrainement', minutes: 20, types: closed },
    { ...plain, format: 'controle', minutes: 55, types: everything },
    ...(level === 'Terminale' ? writtenShape(subject) : []),
    ...(subject === 'NSI'
      ? [{ ...plain, format: 'bac_pratique' as const, minutes: 60, types: ['code'] as const, level: 3.5 }]
      : []),
    ...(subject === 'MATHS' && level === 'Premiere' ? eamShape() : []),
  ];
}

/** The written épreuve of a speciality that is made of exercises. */
function writtenShape(subject: SubjectCode): EvaluationShape[] {
  const speciality = specialities().find(({ code }) => code === subject);
  const said = /\b(deux|trois|quatre) exercices indépendants/.exec(speciality?.format ?? '')?.[1];
  const written = speciality?.parts.find(({ part }) => part === 'ecrit');
  if (speciality === undefined || said === undefined || written === undefined) return [];
  return [
    {
      ...{ ...plain, format: 'bac_ecrit', types: everything, level: 3.5 },
      minutes: written.duration_min,
      exercises: counts[said] ?? 0,
      language_points: languagePoints(),
      official: { text: withLanguage(speciality.format), certainty: speciality.facts.format.certainty },
    },
  ];
}

/** The anticipated épreuve of mathematics, of the latest session whose texts are known. */
function eamShape(): EvaluationShape[] {
  const found = regulation().plans.flatMap(({ session, epreuves }) =>
    epreuves.filter(({ code }) => code === 'EAM').map((epreuve) => ({ session, epreuve })),
  );
  const { epreuve } = found.toSorted((a, b) => b.session - a.session)[0] ?? {};
  const short = Number(/Partie 1.*?\((\d+)\spts\)/.exec(epreuve?.format ?? '')?.[1]);
  if (epreuve?.duration_min == null || !(short > 0)) return [];
  return [
    {
      ...{ ...plain, format: 'eam', types: everything, exercises: 2, level: 3 },
      minutes: epreuve.duration_min,
      short: { points: short, types: ['number', 'text'] },
      language_points: languagePoints(),
      official: { text: epreuve.format, certainty: epreuve.facts.format.certainty },
    },
  ];
}

const withLanguage = (format: string) => [format, examCautions()[1]?.text].filter((one) => one !== undefined).join(' ');
