import type { OptionCode, PlannedEpreuve, SubjectCode } from '@nexus/contracts';
import { calendarDays, dayOf, duration } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { capitalize, plural } from '#lib/words/words.ts';

const months = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' });

const shorts: Readonly<Partial<Record<SubjectCode, string>>> = {
  PC: 'PC',
  PHILOSOPHIE: 'Philo',
  'GRAND-ORAL': 'Oral',
  HG: 'HG',
  ES: 'ES',
  'BIO-ECO': 'Bio-éco',
};

const optionShorts: Readonly<Record<OptionCode, string>> = {
  'OPT-LVC': 'LVC',
  'OPT-LCA-LATIN': 'Latin',
  'OPT-LCA-GREC': 'Grec',
  'OPT-ARTS': 'Arts',
  'OPT-EPS': 'EPS',
  'OPT-MATHS-EXPERTES': 'Expertes',
  'OPT-MATHS-COMPLEMENTAIRES': 'Compl.',
  'OPT-DGEMC': 'DGEMC',
};

/** As on a square or under a bar: « écrit », « Philo », « HG », « Latin ». */
export function shortLabel({ code, subject }: { code: string; subject: SubjectCode | null }): string {
  if (code === 'EAF-ECRIT') return 'écrit';
  if (code === 'EAF-ORAL') return 'oral';
  const option = Object.entries(optionShorts).find(([name]) => code === `${name}-1RE` || code === `${name}-TLE`);
  if (option !== undefined) return option[1];
  return subject === null ? code : (shorts[subject] ?? shortSubject(subject));
}

/** « lundi 21 juin 2027, 8 h – 10 h », « juin 2027 », « du 16 au 18 juin 2027 », « date à paraître ». */
export function whenOf({ scheduled_at, window_start, window_end, hours, kind, year }: PlannedEpreuve): string {
  if (scheduled_at !== null) {
    const day = dayOf(scheduled_at);
    return `${capitalize(calendarDays.full(day))} ${calendarDays.year(day)}${hours === null ? '' : `, ${hours}`}`;
  }
  if (kind === 'controle_continu') return `Moyenne de ${year === 'Premiere' ? 'Première' : 'Terminale'}`;
  if (window_start === null || window_end === null) return 'Date à paraître';
  const [from, to] = [dayOf(window_start), dayOf(window_end)];
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  if (from.getUTCDate() === 1 && to.getUTCDate() === last) {
    const [first, second] = [months.format(from), months.format(to)];
    return `${capitalize(first)}${first === second ? '' : ` – ${second}`} ${calendarDays.year(to)}`;
  }
  const start = from.getUTCMonth() === to.getUTCMonth() ? calendarDays.dayNumber(from) : calendarDays.dayLong(from, to);
  return `Du ${start} au ${calendarDays.dayLong(to, from)} ${calendarDays.year(to)}`;
}

/** « dans 210 jours », « passée », « en cours », and what is not sure about it. */
const markWords = { declared: 'note déclarée', confirmed: 'note confirmée', official: 'note obtenue' } as const;

export function standingOf({ state, days_left, certainty, mark_origin, kind }: PlannedEpreuve): string {
  if (mark_origin !== null) return markWords[mark_origin];
  if (state === 'behind') return 'passée';
  const doubt = certainty === 'official' ? '' : certainty === 'provisional' ? 'provisoire' : 'à confirmer';
  if (state === 'current') return kind === 'controle_continu' ? 'en cours' : 'en ce moment';
  if (days_left === null) return doubt;
  const left = days_left === 0 ? 'aujourd’hui' : days_left === 1 ? 'demain' : `dans ${days_left} jours`;
  return doubt === '' ? left : `${left}, ${doubt}`;
}

/** « écrit, 3 h 30, trois quarts de la note ». */
export function partOf({ label, duration_min, weight }: PlannedEpreuve['parts'][number]): string {
  return [
    label,
    ...(duration_min === null ? [] : [duration(duration_min)]),
    ...(weight === null || weight === 1
      ? []
      : [`${Math.round(weight * 20)} ${plural(Math.round(weight * 20), 'point')} sur 20`]),
  ].join(', ');
}
