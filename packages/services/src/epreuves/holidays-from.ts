import { schoolHolidays } from '@nexus/content';

export interface Holiday {
  label: string;
  start: string;
  end: string;
}

/**
 * School holidays that are not over on a day, in the order of time. Nexus does not know in which zone a pupil is, so that a
 * day counts when one of the three has it off: a plan made so is right everywhere. A summer lasts until its school year ends.
 */
export function holidaysFrom(today: string): Holiday[] {
  const merged = new Map<string, Holiday>();
  for (const { label, school_year, start, end } of schoolHolidays()) {
    const last = end ?? `${school_year.slice(-4)}-08-31`;
    // Of one name in one year the zones follow or overlap each other; the days off of a bridge are one by one.
    const key = `${label} ${school_year} ${label.startsWith('Pont') ? start : ''}`;
    const known = merged.get(key);
    merged.set(key, {
      label,
      start: known === undefined || start < known.start ? start : known.start,
      end: known === undefined || last > known.end ? last : known.end,
    });
  }
  return [...merged.values()].filter(({ end }) => end >= today);
}
