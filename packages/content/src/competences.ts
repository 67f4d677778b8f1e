import { type Certainty, SubjectCode, subjectWords, Track } from '@nexus/contracts';
import { z } from 'zod';
import data from '../data/nsi-programme.json' with { type: 'json' };
import { once } from './once.ts';
import { certaintyOf, Status } from './status.ts';
import { french } from './typography.ts';

export interface Competence {
  /** Stable: NSI-P-ALGO-07. */
  code: string;
  subject: SubjectCode;
  level: Track;
  /** Stable: NSI-P-ALGO, MATHS-P-ANALYSE; FR-P for a subject the programme does not cut. */
  chapter_code: string;
  /** The rubrique or domaine of the programme: « Algorithmique ». */
  chapter: string;
  label: string;
  /** Codes of the same subject, of this level or the one before. A pedagogical proposal, not an official list. */
  prerequisites: readonly string[];
  /** Of the label. */
  certainty: Extract<Certainty, 'official' | 'unverified'>;
  /** Order in the programme of the subject, both levels together, from 1. */
  position: number;
}

const Entry = z.object({
  code: z.string().regex(/^[A-Z]+-[PT]-[A-Z]+-\d{2}$/),
  subject: SubjectCode,
  level: Track,
  rubrique: z.string().min(1).optional(),
  domaine: z.string().min(1).optional(),
  label: z.string().min(1).max(200),
  prerequisites: z.array(z.string()),
  status: Status,
});
type Entry = z.infer<typeof Entry>;

const Programme = z.object({ nsi: z.array(Entry), maths: z.array(Entry), lettres_et_oral: z.array(Entry) });

/**
 * Every competence of the programmes that Nexus holds: NSI and maths in both years, French in Première, philosophy and the
 * Grand oral in Terminale; in the order of the programmes. Source and caution: data/nsi-programme.json, meta.
 */
export const competences: () => readonly Competence[] = once(() => {
  const { nsi, maths, lettres_et_oral } = Programme.parse(data);
  const counts = new Map<SubjectCode, number>();
  return [...nsi, ...maths, ...lettres_et_oral].map((entry) => {
    const position = (counts.get(entry.subject) ?? 0) + 1;
    counts.set(entry.subject, position);
    const { code, subject, level, label, prerequisites } = entry;
    return {
      code,
      subject,
      level,
      ...chapterOf(entry),
      label: french(label),
      prerequisites,
      certainty: certaintyOf(entry.status),
      position,
    };
  });
});

/** A subject whose programme is all of the other year is not taught in this one: philosophy in Première. */
export function isTaughtIn(subject: SubjectCode, track: Track): boolean {
  const programme = competences().filter((competence) => competence.subject === subject);
  return programme.length === 0 || programme.some(({ level }) => level === track);
}

const byCode = once(() => new Map(competences().map((one) => [one.code, one])));

/** The competence of this code, of any programme. */
export function competenceAt(code: string): Competence | undefined {
  return byCode().get(code);
}

/**
 * A rubrique of NSI is the third part of its codes. A domaine of maths spans several third parts, and one of them (VAR) is in
 * two domaines: there the code comes from its name.
 */
function chapterOf({ code, subject, rubrique, domaine }: Entry): Pick<Competence, 'chapter_code' | 'chapter'> {
  const parts = code.split('-');
  if (rubrique) return { chapter_code: parts.slice(0, 3).join('-'), chapter: french(rubrique) };
  const programme = parts.slice(0, 2).join('-');
  if (domaine) return { chapter_code: `${programme}-${slug(domaine)}`, chapter: french(domaine) };
  return { chapter_code: programme, chapter: subjectWords[subject].label };
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '-');
}
