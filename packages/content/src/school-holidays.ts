import { HolidayZone, type SchoolHoliday } from '@nexus/contracts';
import { z } from 'zod';
import data from '../data/grading-and-calendar.json' with { type: 'json' };
import { once } from './once.ts';
import { certaintyOf, Status } from './status.ts';

const Day = z.iso.date();
const Holiday = z.object({
  label: z.string().min(1),
  /** Pupils leave after the classes of this day. */
  starts_after_classes: Day,
  classes_resume: Day,
  provisional: z.boolean(),
});
const SchoolYear = z.object({
  common: z.array(Holiday),
  zones: z.record(HolidayZone, z.object({ holidays: z.array(Holiday) })),
  pont_ascension: z.object({ no_class: z.array(Day) }),
  ete_apres_la_classe: Day,
  status: Status,
});
type SchoolYear = z.infer<typeof SchoolYear>;

/** « Vacances de Noël »: the data names them by one word. */
const labels: Readonly<Record<string, string>> = {
  Toussaint: 'Vacances de la Toussaint',
  Noël: 'Vacances de Noël',
  Hiver: 'Vacances d’hiver',
  Printemps: 'Vacances de printemps',
};

/** The school holidays in France, of each zone and school year of the data, in the order of time. */
export const schoolHolidays: () => readonly SchoolHoliday[] = once(() =>
  Object.entries(data)
    .flatMap(([key, value]) => {
      const [, from, to] = /^school_year_(\d{4})_(\d{4})$/.exec(key) ?? [];
      return from === undefined ? [] : holidaysOf(`${from}-${to}`, SchoolYear.parse(value));
    })
    .toSorted((a, b) => a.start.localeCompare(b.start) || a.zone.localeCompare(b.zone)),
);

function holidaysOf(school_year: string, year: SchoolYear): SchoolHoliday[] {
  const certainty = certaintyOf(year.status);
  return HolidayZone.options.flatMap((zone) => [
    ...[...year.common, ...year.zones[zone].holidays].map(
      ({ label, starts_after_classes, classes_resume, provisional }) => ({
        zone,
        label: labels[label] ?? label,
        school_year,
        start: dayAfter(starts_after_classes, 1),
        end: dayAfter(classes_resume, -1),
        status: provisional ? ('provisional' as const) : certainty,
      }),
    ),
    ...year.pont_ascension.no_class.map((day) => ({
      zone,
      label: 'Pont de l’Ascension',
      school_year,
      start: day,
      end: day,
      status: certainty,
    })),
    {
      zone,
      label: 'Vacances d’été',
      school_year,
      start: dayAfter(year.ete_apres_la_classe, 1),
      end: null,
      status: certainty,
    },
  ]);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
