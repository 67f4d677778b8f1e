import { type CoachRules, defaultCoachRules, type SessionKind } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { dayAfter } from '@nexus/domain';
import type { Campus } from '../../context.ts';

interface DemoWeek {
  /** Weekday, from and to in minutes, kinds. */
  openings: readonly [number, number, number, SessionKind[]][];
  rules: Partial<CoachRules>;
}

const evening = [17 * 60 + 30, 20 * 60, ['Visio']] as const satisfies [number, number, SessionKind[]];
const wednesday = [14 * 60, 18 * 60 + 30, ['Visio', 'Présentiel']] as const satisfies [number, number, SessionKind[]];
const saturday = [10 * 60, 13 * 60, ['Visio', 'Présentiel', 'Stage']] as const satisfies [
  number,
  number,
  SessionKind[],
];

/** After school, on Wednesday afternoons and Saturday mornings; by the place of the coach in `demoCoaches`. */
const demoWeeks: readonly DemoWeek[] = [
  {
    openings: [
      [1, ...evening],
      [2, ...evening],
      [3, ...wednesday],
      [5, ...evening],
      [6, ...saturday],
    ],
    rules: { subjects: ['NSI', 'GRAND-ORAL'], max_per_day: 4 },
  },
  {
    openings: [
      [1, ...evening],
      [2, ...evening],
      [3, ...wednesday],
      [4, ...evening],
      [5, ...evening],
    ],
    rules: { subjects: ['MATHS'], auto_confirm: true },
  },
  {
    openings: [
      [2, ...evening],
      [3, ...wednesday],
      [4, ...evening],
      [6, ...saturday],
    ],
    rules: { subjects: ['FRANCAIS', 'PHILOSOPHIE', 'GRAND-ORAL'], notice_hours: 48 },
  },
];

/** What the coaches of the demo publish; the first one is away on the second Saturday to come. */
export async function publishWeeks({ db: { orm }, now, newId }: Campus, coaches: readonly { id: string }[]) {
  const weeks = coaches.flatMap(({ id }, place) => {
    const week = demoWeeks[place];
    return week === undefined ? [] : [{ coach_id: id, ...week }];
  });
  await orm.insert(schema.coachAvailabilities).values(
    weeks.flatMap(({ coach_id, openings }) =>
      openings.map(([weekday, start_minute, end_minute, kinds]) => ({
        id: newId(),
        coach_id,
        weekday,
        start_minute,
        end_minute,
        kinds,
      })),
    ),
  );
  await orm
    .insert(schema.coachBookingRules)
    .values(weeks.map(({ coach_id, rules }) => ({ coach_id, ...defaultCoachRules, ...rules, updated_at: now() })));
  const [first] = weeks;
  const saturdays = Array.from({ length: 15 }, (_, days) => dayAfter(now(), days, 'Europe/Paris')).filter(
    (day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 6,
  );
  const away = saturdays[1];
  if (first === undefined || away === undefined) return;
  await orm.insert(schema.coachExceptions).values({
    id: newId(),
    coach_id: first.coach_id,
    day: away,
    open: false,
    start_minute: 0,
    end_minute: 1440,
    kinds: [],
  });
}
