import type { Profile, SpecialityCode } from '@nexus/contracts';
import { once } from '../once.ts';
import { french } from '../typography.ts';
import { type Fact, factOf } from './facts.ts';
import { regulationFile, regulationReadings } from './file.ts';

/** A date of the exam year that is not one mark's own, or is said there too. */
export interface ExamDate {
  label: string;
  /** 'YYYY-MM-DD'; null when it is published and was not found. */
  from: string | null;
  to: string | null;
  fact: Fact;
  /** Sessions of the pupils it concerns. */
  sessions: readonly number[];
  profile: Profile | null;
  /** Only who keeps one of these in Terminale; null for everybody. */
  specialities: readonly SpecialityCode[] | null;
  /** The épreuve of the plan that has this date already. */
  code: string | null;
}

/** The calendar of 2027, in the order of the data. */
export const examCalendar: () => readonly ExamDate[] = once(() =>
  regulationFile().calendar_2027.map((entry) => {
    const concerns = regulationReadings().calendar.find(({ what }) => what === entry.what);
    if (concerns === undefined)
      throw new Error(`bac-general-readings.json: whom « ${entry.what} » concerns is not said`);
    const fact = factOf(entry);
    return {
      label: french(entry.what),
      from: entry.date_from,
      to: entry.date_to,
      fact: { ...fact, certainty: entry.provisional && fact.certainty === 'official' ? 'provisional' : fact.certainty },
      sessions: concerns.sessions,
      profile: concerns.profile ?? null,
      specialities: concerns.specialities ?? null,
      code: concerns.code ?? null,
    };
  }),
);

/** What is said of every plan: dates abroad, and the points for language. */
export const examCautions: () => readonly { text: string; fact: Fact }[] = once(() => {
  const { abroad_note, language_points } = regulationFile();
  return [abroad_note, language_points].map((caution) => ({
    text: french(caution.text),
    fact: factOf(caution, [caution.text]),
  }));
});
