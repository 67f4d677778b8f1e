import type {
  Certainty,
  EpreuveKind,
  PonctuellesModality,
  Profile,
  SpecialityCode,
  SubjectCode,
  Track,
} from '@nexus/contracts';
import { once } from '../once.ts';
import { certaintyOf } from '../status.ts';
import { french } from '../typography.ts';
import { type Fact, factOf, inWords } from './facts.ts';
import { type CatalogueEntry, type PlanWindow, regulationFile, regulationReadings } from './file.ts';

/** When an épreuve takes place. Whole months, first day to last, when only the month is known. */
export interface EpreuveWindow {
  /** 'YYYY-MM-DD' */
  from: string;
  to: string;
  certainty: Certainty;
  note: string | null;
}

/** A part of an épreuve: written, practical, oral, or an exercise of it. */
export interface EpreuvePart {
  /** As in the data: `ecrit`, `pratique_ECE`. */
  part: string;
  label: string;
  duration_min: number | null;
  /** Share of the mark, in [0, 1]; null when not known. */
  weight: number | null;
  certainty: Certainty;
  note: string | null;
}

/** The three facts of an épreuve, each with what it rests on. */
export interface EpreuveFacts {
  weight: Fact;
  date: Fact;
  format: Fact;
}

export interface Epreuve {
  code: string;
  label: string;
  /** What it is about; null when it is one of the pupil's specialities. */
  subject: SubjectCode | null;
  /** Of the pupil's three specialities: 0 and 1 are kept, 2 is stopped; null for the rest. */
  speciality_place: number | null;
  /** The school year it belongs to. */
  year: Track;
  /** The years whose programme it tests. */
  programme_years: readonly Track[];
  /** Only who follows this speciality is tested on the programme that Nexus holds of the subject. */
  programme_needs: SpecialityCode | null;
  kind: EpreuveKind;
  coefficient: number;
  format: string;
  /** Empty where the data names none; those of SPE1 and SPE2 are the speciality's. */
  parts: readonly EpreuvePart[];
  duration_min: number | null;
  preparation_min: number | null;
  /** « 8 h – 12 h », in Paris, of the day of the window; null when not known. */
  hours: string | null;
  window: EpreuveWindow;
  /** Of the coefficient. */
  certainty: Certainty;
  facts: EpreuveFacts;
}

export interface ExamPlan {
  /** Year of the diploma. */
  session: number;
  profile: Profile;
  /** Of the candidat individuel; null for the others. */
  modality: PonctuellesModality | null;
  /** « 2026-2027 » */
  school_years: Readonly<Record<Track, string>>;
  epreuves: readonly Epreuve[];
}

/**
 * The exam plans of the voie générale, one a session, profile and modality, with the windows and the coefficients of their
 * épreuves; each sums to 100. SPE1, SPE2 and SPE3 stand for the pupil's own specialities.
 */
export const examPlans: () => readonly ExamPlan[] = once(() =>
  regulationFile().plans.map(({ session, profile, ponctuelles_modality, school_years, epreuves }) => ({
    session,
    profile,
    modality: ponctuelles_modality,
    school_years,
    epreuves: epreuves.map(({ code, label, year, kind, coefficient, window: said }) => {
      const window = { ...said, window_note: noteInWords(said.window_note, epreuves) };
      const entry = regulationFile().catalogue[code];
      if (!entry) throw new Error(`bac-general.json: ${code} is in a plan and not in the catalogue`);
      const facts = factsOf(code, session, entry, window);
      return {
        code,
        label: french(label),
        ...meaningOf(code, year),
        year,
        kind,
        coefficient,
        format: formatOf(code, session, entry),
        parts: partsOf(code, session, facts.format.certainty),
        duration_min: entry.duration_min,
        preparation_min: entry.prep_min,
        hours: hoursOf(code, session),
        window: windowOf(window),
        certainty: certaintyOf(entry.status),
        facts,
      };
    }),
  })),
);

/** « 8 h – 12 h » for an épreuve or a speciality; null when the data says none. */
export function hoursOf(code: string, session: number): string | null {
  const found = regulationReadings().hours.find((one) => one.code === code && one.session === session);
  return found === undefined ? null : french(found.text);
}

function meaningOf(
  code: string,
  year: Track,
): Pick<Epreuve, 'subject' | 'speciality_place' | 'programme_years' | 'programme_needs'> {
  const meaning = regulationReadings().epreuves[code];
  if (meaning === undefined) throw new Error(`bac-general-readings.json: what ${code} stands for is not said`);
  const programme_years = meaning.programme_years ?? [year];
  return 'subject' in meaning
    ? {
        subject: meaning.subject,
        speciality_place: null,
        programme_years,
        programme_needs: meaning.programme_needs ?? null,
      }
    : { subject: null, speciality_place: meaning.speciality_place, programme_years, programme_needs: null };
}

function factsOf(code: string, session: number, entry: CatalogueEntry, window: PlanWindow): EpreuveFacts {
  const { formats_not_published, format_certainty, format_remarks } = regulationReadings();
  const isPublished = !formats_not_published.codes.includes(code);
  // A note of an entry without a status of its own for the format is about the format, one of its coefficient excepted.
  const ofWeight = entry.note_coefficient ?? (entry.format_status ? entry.note : entry.candidates);
  const said = entry.format_status ?? { ...entry, note: entry.note_coefficient === undefined ? entry.note : undefined };
  const isRemarked = remarkOf(code, session) !== undefined;
  // A remark on one session says that the note's texts are that session's.
  const texts = isRemarked || !format_remarks.some((remark) => remark.code === code) ? said.note : undefined;
  const words = isPublished ? [entry.format, variantOf(session, entry), texts] : [];
  return {
    weight: factOf({ ...entry, note: ofWeight }, [ofWeight]),
    date: dateFactOf(window),
    format: factOf(said, words, isRemarked || !isPublished ? 'provisional' : format_certainty[code]),
  };
}

/** « idem SPE1 » is what is said of SPE1. */
function noteInWords(note: string | undefined, epreuves: readonly { code: string; window: PlanWindow }[]) {
  const same = /^idem (\S+)$/.exec(note ?? '')?.[1];
  return epreuves.find(({ code }) => code === same)?.window.window_note ?? note;
}

function dateFactOf({ window_note, note, provisional, ...window }: PlanWindow): Fact {
  const said = [window_note, note].filter((text) => text !== undefined).join(' — ');
  const fact = factOf({ ...window, ...(said === '' ? {} : { note: said }) }, [said]);
  return { ...fact, certainty: provisional ? 'provisional' : fact.certainty };
}

function partsOf(code: string, session: number, certainty: Certainty): EpreuvePart[] {
  const found = regulationReadings().parts.find((one) => one.code === code && one.sessions.includes(session));
  return (found?.parts ?? []).map((part) => ({ ...part, label: french(part.label), certainty, note: null }));
}

function variantOf(session: number, { variants }: CatalogueEntry): string | undefined {
  return Object.entries(variants ?? {}).find(([key]) => key.endsWith(`session-${session}`))?.[1];
}

function remarkOf(code: string, session: number): string | undefined {
  return regulationReadings().format_remarks.find((one) => one.session === session && one.code === code)?.text;
}

function formatOf(code: string, session: number, entry: CatalogueEntry): string {
  const { formats_not_published } = regulationReadings();
  if (formats_not_published.codes.includes(code)) return french(formats_not_published.text);
  const said = [entry.format, variantOf(session, entry), remarkOf(code, session)];
  return french(said.filter((text) => text !== undefined).join(' '));
}

function windowOf({ month, date_from, date_to, provisional, status, note, window_note }: PlanWindow): EpreuveWindow {
  const [first = '', last = first] = month.split('/');
  const lastMonth = last.length === 2 ? `${first.slice(0, 4)}-${last}` : last;
  // Day 0 of the next month is the last of this one.
  const lastDay = new Date(Date.UTC(Number(lastMonth.slice(0, 4)), Number(lastMonth.slice(5)), 0));
  return {
    from: date_from ?? `${first}-01`,
    to: date_to ?? lastDay.toISOString().slice(0, 10),
    certainty: provisional ? 'provisional' : certaintyOf(status),
    note: inWords(window_note ?? note ?? '') || null,
  };
}
