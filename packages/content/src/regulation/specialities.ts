import type { Certainty, SpecialityCode } from '@nexus/contracts';
import { once } from '../once.ts';
import { certaintyOf } from '../status.ts';
import { french } from '../typography.ts';
import { type Fact, factOf } from './facts.ts';
import { regulationFile, regulationReadings } from './file.ts';
import { type EpreuvePart, hoursOf } from './plans.ts';

export interface Speciality {
  code: SpecialityCode;
  label: string;
  format: string;
  parts: readonly (EpreuvePart & { duration_min: number })[];
  /** The individual candidate sits the written part only, brought back to 20. */
  written_only_for_individual: boolean;
  /** What the individual candidate's written part alone rests on. */
  individual: Fact;
  /** Days of the written part, where they are narrower than the window of the plan; `words`: the same, with the time of day. */
  days: readonly { session: number; from: string; to: string; words: string; hours: string | null }[];
  certainty: Certainty;
  facts: { format: Fact };
  /** The session whose texts say all this: for another it is provisional at best. */
  session: number;
}

/** The specialities of the voie générale, with the format of their épreuve in Terminale. */
export const specialities: () => readonly Speciality[] = once(() => {
  const { specialites, specialites_candidat_libre } = regulationFile();
  const { speciality_days, part_labels, part_weights, format_certainty, specialities_session } = regulationReadings();
  return specialites.map((entry) => {
    const { code, label, format, status, day_2027 } = entry;
    const fact = factOf(entry, [format, entry.note], format_certainty[code]);
    return {
      code,
      label: french(label),
      format: french(format),
      parts: entry.parts.map(({ part, duration_min, weight, note }) => {
        const words = part_labels[part];
        if (words === undefined) throw new Error(`bac-general-readings.json: the part ${part} has no words`);
        return {
          part,
          label: words,
          duration_min,
          weight,
          certainty: part_weights[code] ?? fact.certainty,
          note: note === undefined ? null : french(note),
        };
      }),
      written_only_for_individual: specialites_candidat_libre.codes.includes(code),
      individual: factOf(specialites_candidat_libre, [specialites_candidat_libre.rule]),
      days: speciality_days
        .filter(({ codes }) => codes.includes(code))
        .map(({ session, from, to }) => ({
          session,
          from,
          to,
          words: french(day_2027),
          hours: hoursOf(code, session),
        })),
      certainty: certaintyOf(status),
      facts: { format: fact },
      session: specialities_session,
    };
  });
});
