/** French dates, hours and figures, through Intl, in the reader's own time zone. */

const nbsp = '\u00a0';

/** Figtree's narrow space can hardly be seen between digits; the plain unbreakable one can. */
const visible = (text: string) => text.replaceAll('\u202f', nbsp);

/** 14.5 → « 14,5 »; 2000 → « 2 000 ». At most `digits` decimals, none when they are zeros. */
export function decimal(value: number, digits = 1): string {
  return visible(decimals(digits).format(value));
}

// Formatters are costly to make, a dozen milliseconds each on a phone: made when first needed, then kept.
const decimals = kept((digits: number) => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits }));

/** 0.41 → « 41 % ». */
export function percent(share: number, digits = 0): string {
  return `${decimal(share * 100, digits)}${nbsp}%`;
}

/** 14.5 → « 14,5/20 ». */
export function mark20(mark: number): string {
  return `${decimal(mark)}/20`;
}

/** 75 → « 1 h 15 »; 20 → « 20 min ». */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${nbsp}min`;
  return rest === 0 ? `${hours}${nbsp}h` : `${hours}${nbsp}h${nbsp}${String(rest).padStart(2, '0')}`;
}

export interface Dates {
  /** « 17 h 30 », « 14 h ». */
  time(at: Date): string;
  /** « 17 h 30 – 18 h 30 ». */
  timeRange(from: Date, to: Date): string;
  /** « 24 », « 1er ». */
  dayNumber(at: Date): string;
  /** « nov. ». */
  month(at: Date): string;
  /** « 24 nov. », « 1er déc. ». */
  dayShort(at: Date): string;
  /** The calendar day there, as it travels: « 2026-11-24 ». */
  day(at: Date): string;
  /** « 24 novembre », with its year when it is not this one. */
  dayLong(at: Date, now: Date): string;
  /** « mardi ». */
  weekday(at: Date): string;
  /** « mardi 24 novembre ». */
  full(at: Date): string;
  /** « mardi 24 novembre, 17 h 30 ». */
  fullWithTime(at: Date): string;
  /** « 2026 ». */
  year(at: Date): string;
  /** Whole calendar days from now: 1 for tomorrow, even at midnight minus one. */
  daysUntil(at: Date, now: Date): number;
  /** « aujourd’hui », « demain », « mercredi », then « le 1er décembre ». */
  relativeDay(at: Date, now: Date): string;
  /** When a task is due, in words: « avant mercredi, 14 h », « pour vendredi », « prévue hier ». */
  due(at: Date, now: Date): string;
}

/** The dates of one time zone, such as Africa/Tunis. */
export const datesIn = kept(makeDates);

/** A calendar day (« 2026-11-24 ») as the noon of that day in UTC: read it with `datesIn('UTC')`. */
export function dayOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

export const calendarDays = datesIn('UTC');

/** The calendar day so many days after another: « 2026-11-30 » + 1 → « 2026-12-01 ». */
export function dayAfter(day: string, days: number): string {
  return new Date(dayOf(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

// As Intl has them (CLDR, fr): making its formatters for names costs a phone more than drawing the page.
const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const monthsShort = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];

interface Fields {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** What calendar and clock show at an instant, in a time zone. */
function fieldsIn(timeZone: string): (at: Date) => Fields {
  if (timeZone === 'UTC') {
    return (at) => ({
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
    });
  }
  let formatter: Intl.DateTimeFormat | undefined;
  return (at) => {
    formatter ??= new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
    const parts = formatter.formatToParts(at);
    const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
    return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
  };
}

function makeDates(timeZone: string): Dates {
  const fields = fieldsIn(timeZone);
  const calendarDay = (at: Date) => {
    const { year, month, day } = fields(at);
    return Date.UTC(year, month - 1, day) / 86_400_000;
  };

  const year = (at: Date) => String(fields(at).year);
  const time = (at: Date) => {
    const { hour, minute } = fields(at);
    const hours = `${hour}${nbsp}h`;
    return minute === 0 ? hours : `${hours}${nbsp}${String(minute).padStart(2, '0')}`;
  };
  const dayNumber = (at: Date) => {
    const { day } = fields(at);
    return day === 1 ? '1er' : String(day);
  };
  const weekday = (at: Date) => weekdays[new Date(calendarDay(at) * 86_400_000).getUTCDay()] ?? '';
  const month = (at: Date) => monthsShort[fields(at).month - 1] ?? '';
  const dayMonth = (at: Date) => `${dayNumber(at)}${nbsp}${months[fields(at).month - 1] ?? ''}`;
  const dayLong = (at: Date, now: Date) =>
    year(at) === year(now) ? dayMonth(at) : `${dayMonth(at)}${nbsp}${year(at)}`;
  const full = (at: Date) => `${weekday(at)} ${dayMonth(at)}`;
  const daysUntil = (at: Date, now: Date) => calendarDay(at) - calendarDay(now);
  const relativeDay = (at: Date, now: Date) => {
    const days = daysUntil(at, now);
    if (days === 0) return 'aujourd’hui';
    if (days === 1) return 'demain';
    if (days === -1) return 'hier';
    return days > 1 && days < 7 ? weekday(at) : `le ${dayLong(at, now)}`;
  };
  /** The last hour of a day stands for the whole day: nobody hands in at 23 h 59. */
  const isWholeDay = (at: Date) => fields(at).hour === 23;

  return {
    time,
    timeRange: (from, to) => `${time(from)} – ${time(to)}`,
    dayNumber,
    month,
    day: (at) => new Date(calendarDay(at) * 86_400_000).toISOString().slice(0, 10),
    dayShort: (at) => `${dayNumber(at)}${nbsp}${month(at)}`,
    dayLong,
    weekday,
    full,
    fullWithTime: (at) => `${full(at)}, ${time(at)}`,
    year,
    daysUntil,
    relativeDay,
    due(at, now) {
      if (at <= now) {
        const days = -daysUntil(at, now);
        if (days === 0) return `prévue à ${time(at)}`;
        return days > 1 && days < 7 ? `prévue ${weekday(at)} dernier` : `prévue ${relativeDay(at, now)}`;
      }
      const day = relativeDay(at, now);
      if (isWholeDay(at)) return day === 'aujourd’hui' ? day : `pour ${day}`;
      if (day === 'aujourd’hui') return `avant ${time(at)}`;
      return daysUntil(at, now) < 7 ? `avant ${day}, ${time(at)}` : `avant ${day}`;
    },
  };
}

/** The same function, which makes its answer for each key once. */
function kept<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
