import type { CoachOpening, SessionKind } from '@nexus/contracts';
import { SlotId } from '@nexus/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diary, freeSlots, localDay, minuteOfDay, readSlotId, type Slot, slotId } from './index.ts';

const hourMs = 3_600_000;
const zones = [
  'Europe/Paris',
  'Africa/Tunis',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kolkata',
];

const always = { valid_from: null, valid_until: null } as const;
const opening = (weekday: number, from: number, to: number, kinds: SessionKind[] = ['Visio']): CoachOpening => ({
  weekday,
  start_minute: from * 60,
  end_minute: to * 60,
  kinds,
  ...always,
});

/** A coach in Paris who gives hours on Wednesdays from two to six, with ten minutes between. */
const wednesday = {
  openings: [opening(3, 14, 18)],
  exceptions: [],
  rules: { session_minutes: 60, buffer_minutes: 10, notice_hours: 0, max_per_day: 6, horizon_days: 180 },
  time_zone: 'Europe/Paris',
  coach_busy: [],
  student_busy: [],
} satisfies Diary;
const oneDay = { from: new Date('2026-11-25T00:00:00Z'), to: new Date('2026-11-26T00:00:00Z') };
const now = new Date('2026-11-21T09:00:00Z');

const clock = (slots: Slot[], time_zone = 'Europe/Paris') =>
  slots.map(({ start, end }) => {
    const day = localDay(start, time_zone);
    return [start, end]
      .map((instant) => minuteOfDay(instant, day, time_zone))
      .map((minute) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`)
      .join('-');
  });
const span = (start: string, end: string) => ({ start: new Date(start), end: new Date(end) });

describe('a week', () => {
  test('gives slots a session and a buffer apart, within the opening', () => {
    expect(clock(freeSlots({ ...wednesday, ...oneDay, now }))).toEqual(['14:00-15:00', '15:10-16:10', '16:20-17:20']);
  });

  test('holds between its first and last day, both included', () => {
    const [usual] = wednesday.openings;
    if (usual === undefined) throw new Error('no opening');
    const on = (valid_from: string | null, valid_until: string | null) =>
      freeSlots({ ...wednesday, openings: [{ ...usual, valid_from, valid_until }], ...oneDay, now }).length;
    expect(on('2026-11-25', '2026-11-25')).toBe(3);
    expect(on('2026-11-26', null)).toBe(0);
    expect(on(null, '2026-11-24')).toBe(0);
  });

  test('is closed by an exception, whole or in part, and what is left starts anew', () => {
    const closed = (start_minute: number, end_minute: number) => ({
      day: '2026-11-25',
      open: false,
      start_minute,
      end_minute,
      kinds: [],
    });
    expect(freeSlots({ ...wednesday, exceptions: [closed(0, 1440)], ...oneDay, now })).toEqual([]);
    expect(clock(freeSlots({ ...wednesday, exceptions: [closed(14 * 60, 15 * 60 + 30)], ...oneDay, now }))).toEqual([
      '15:30-16:30',
      '16:40-17:40',
    ]);
  });

  test('is opened besides by an exception, whose kinds are the ones that count', () => {
    const open = { day: '2026-11-25', open: true, start_minute: 17 * 60, end_minute: 19 * 60 };
    const slots = freeSlots({
      ...wednesday,
      exceptions: [{ ...open, kinds: ['Présentiel'] }],
      ...oneDay,
      now,
    });
    expect(clock(slots)).toEqual(['14:00-15:00', '15:10-16:10', '17:00-18:00']);
    expect(slots.map(({ kinds }) => kinds)).toEqual([['Visio'], ['Visio'], ['Présentiel']]);
  });
});

describe('what is in the way', () => {
  test('a session of the coach, with the buffer around it', () => {
    const coach_busy = [span('2026-11-25T14:05:00Z', '2026-11-25T15:05:00Z')];
    expect(clock(freeSlots({ ...wednesday, coach_busy, ...oneDay, now }))).toEqual(['16:20-17:20']);
  });

  test('a session of the pupil, without', () => {
    const after = (start: string, end: string) =>
      clock(freeSlots({ ...wednesday, student_busy: [span(start, end)], ...oneDay, now }));
    expect(after('2026-11-25T14:00:00Z', '2026-11-25T14:10:00Z')).toHaveLength(3);
    expect(after('2026-11-25T14:00:00Z', '2026-11-25T14:11:00Z')).toEqual(['14:00-15:00', '16:20-17:20']);
  });

  test('a day already full, wherever in that day the sessions are', () => {
    const coach_busy = [span('2026-11-25T06:00:00Z', '2026-11-25T07:00:00Z')];
    const full = { ...wednesday, rules: { ...wednesday.rules, max_per_day: 1 } };
    expect(freeSlots({ ...full, coach_busy, ...oneDay, now })).toEqual([]);
    expect(freeSlots({ ...full, ...oneDay, now })).toHaveLength(3);
  });

  test('the notice before, the horizon after', () => {
    const at = (time: string, rules: Partial<Diary['rules']>) =>
      clock(freeSlots({ ...wednesday, rules: { ...wednesday.rules, ...rules }, ...oneDay, now: new Date(time) }));
    expect(at('2026-11-24T14:10:00Z', { notice_hours: 24 })).toEqual(['15:10-16:10', '16:20-17:20']);
    expect(at('2026-11-24T14:11:00Z', { notice_hours: 24 })).toEqual(['16:20-17:20']);
    expect(at('2026-11-24T14:11:00Z', { horizon_days: 1 })).toEqual(['14:00-15:00', '15:10-16:10']);
    expect(at('2026-11-24T13:00:00Z', { horizon_days: 1 })).toEqual([]);
  });
});

describe('when the clock changes in Paris', () => {
  const sunday = {
    ...wednesday,
    rules: { ...wednesday.rules, buffer_minutes: 0 },
    now: new Date('2027-01-01T00:00:00Z'),
  };
  const march = { from: new Date('2027-03-28T00:00:00Z'), to: new Date('2027-03-28T23:00:00Z') };
  const october = { from: new Date('2027-10-30T22:00:00Z'), to: new Date('2027-10-31T23:00:00Z') };
  const night = [opening(7, 1, 5)];

  test('the hour that does not exist on 28 March 2027 is not offered, nor shifted', () => {
    const slots = freeSlots({ ...sunday, openings: night, ...march });
    expect(slots.map(({ start }) => start.toISOString())).toEqual([
      '2027-03-28T00:00:00.000Z',
      '2027-03-28T01:00:00.000Z',
      '2027-03-28T02:00:00.000Z',
    ]);
    expect(clock(slots)).toEqual(['1:00-3:00', '3:00-4:00', '4:00-5:00']);
  });

  test('the hour that comes twice on 31 October 2027 is offered once, the first time', () => {
    const now = new Date('2027-10-01T00:00:00Z');
    const slots = freeSlots({ ...sunday, openings: night, ...october, now });
    expect(slots.map(({ start }) => start.toISOString())).toEqual([
      '2027-10-30T23:00:00.000Z',
      '2027-10-31T00:00:00.000Z',
      '2027-10-31T02:00:00.000Z',
      '2027-10-31T03:00:00.000Z',
    ]);
  });

  test('an afternoon is at the same time on the clock before and after, an hour apart in fact', () => {
    const days = { from: new Date('2027-03-27T00:00:00Z'), to: new Date('2027-03-29T00:00:00Z') };
    const slots = freeSlots({ ...sunday, openings: [opening(6, 17, 18), opening(7, 17, 18)], ...days });
    expect(slots.map(({ start }) => start.toISOString())).toEqual([
      '2027-03-27T16:00:00.000Z',
      '2027-03-28T15:00:00.000Z',
    ]);
  });

  test('a coach in Tunis, where it does not, keeps their hours', () => {
    const tunis = { ...sunday, time_zone: 'Africa/Tunis', openings: night };
    expect(clock(freeSlots({ ...tunis, ...march }), 'Africa/Tunis')).toEqual([
      '1:00-2:00',
      '2:00-3:00',
      '3:00-4:00',
      '4:00-5:00',
    ]);
  });
});

describe('whatever a coach publishes', () => {
  const minutes = fc
    .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
    .filter(([start, end]) => start < end)
    .map(([start, end]) => ({ start_minute: start * 15, end_minute: end * 15 }));
  // Around the two changes of hour of 2027 in Europe, and others elsewhere.
  const start = fc.constantFrom(
    Date.parse('2027-03-26T00:00:00Z'),
    Date.parse('2027-10-29T00:00:00Z'),
    Date.parse('2027-04-02T00:00:00Z'),
    Date.parse('2026-11-30T00:00:00Z'),
  );
  const kinds = fc.constant<SessionKind[]>(['Visio']);
  const dayNear = (base: number) =>
    fc.integer({ min: 0, max: 5 }).map((days) => new Date(base + days * 24 * hourMs).toISOString().slice(0, 10));
  const question = start.chain((base) => {
    const busy = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 12 })).map(([from, length]) => ({
        start: new Date(base + from * 15 * 60_000),
        end: new Date(base + (from + length) * 15 * 60_000),
      })),
      { maxLength: 6 },
    );
    return fc.record({
      openings: fc.array(
        fc.record({ weekday: fc.integer({ min: 1, max: 7 }), kinds, minutes }).map(({ minutes: span, ...rest }) => ({
          ...rest,
          ...span,
          ...always,
        })),
        { maxLength: 8 },
      ),
      exceptions: fc.array(
        fc.record({ day: dayNear(base), open: fc.boolean(), minutes }).map(({ day, open, minutes: span }) => ({
          day,
          open,
          ...span,
          kinds: open ? (['Visio'] satisfies SessionKind[]) : [],
        })),
        { maxLength: 4 },
      ),
      rules: fc.record({
        session_minutes: fc.constantFrom(15, 30, 45, 60, 90, 240),
        buffer_minutes: fc.constantFrom(0, 5, 10, 60),
        notice_hours: fc.integer({ min: 0, max: 48 }),
        max_per_day: fc.integer({ min: 1, max: 4 }),
        horizon_days: fc.integer({ min: 1, max: 8 }),
      }),
      time_zone: fc.constantFrom(...zones),
      coach_busy: busy,
      student_busy: busy,
      from: fc.constant(new Date(base)),
      to: fc.constant(new Date(base + 5 * 24 * hourMs)),
      now: fc.integer({ min: -24, max: 24 }).map((hours) => new Date(base + hours * hourMs)),
    });
  });

  test('every slot keeps the rules', () => {
    let seen = 0;
    fc.assert(
      fc.property(question, (asked) => {
        const { rules, time_zone, openings, exceptions } = asked;
        const slots = freeSlots(asked);
        seen += slots.length;
        let last = 0;
        for (const { start, end } of slots) {
          expect(end.getTime() - start.getTime()).toBe(rules.session_minutes * 60_000);
          // In order, and never two at once.
          expect(start.getTime()).toBeGreaterThanOrEqual(last);
          last = end.getTime();
          expect(start.getTime()).toBeGreaterThanOrEqual(asked.now.getTime() + rules.notice_hours * hourMs);
          expect(start.getTime()).toBeLessThan(asked.now.getTime() + rules.horizon_days * 24 * hourMs);
          const buffer = rules.buffer_minutes * 60_000;
          for (const busy of asked.coach_busy)
            expect(
              end.getTime() <= busy.start.getTime() - buffer || start.getTime() >= busy.end.getTime() + buffer,
            ).toBe(true);
          for (const busy of asked.student_busy) expect(end <= busy.start || start >= busy.end).toBe(true);

          // Every minute of it, as the clock on the coach's wall shows it, is open and not closed.
          const weekday = new Date(`${localDay(start, time_zone)}T00:00:00Z`).getUTCDay() || 7;
          const day = localDay(start, time_zone);
          for (let at = start.getTime(); at < end.getTime(); at += 5 * 60_000) {
            const shown = minuteOfDay(new Date(at), day, time_zone);
            const covers = (one: { start_minute: number; end_minute: number }) =>
              one.start_minute <= shown && shown < one.end_minute;
            const ofDay = exceptions.filter((exception) => exception.day === day && covers(exception));
            expect(ofDay.every(({ open }) => open)).toBe(true);
            expect(ofDay.length > 0 || openings.some((one) => one.weekday === weekday && covers(one))).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  test('booking all that is offered, one after another, never gives a day more than the coach takes', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const coach_busy = [...asked.coach_busy];
        const before = new Map<string, number>();
        const count = (days: Map<string, number>, at: Date) => {
          const day = localDay(at, asked.time_zone);
          days.set(day, (days.get(day) ?? 0) + 1);
        };
        for (const { start } of coach_busy) count(before, start);
        for (let turn = 0; turn < 60; turn += 1) {
          const [next] = freeSlots({ ...asked, coach_busy });
          if (next === undefined) break;
          coach_busy.push(next);
        }
        const after = new Map<string, number>();
        for (const { start } of coach_busy) count(after, start);
        for (const [day, sessions] of after)
          expect(sessions).toBeLessThanOrEqual(Math.max(asked.rules.max_per_day, before.get(day) ?? 0));
      }),
      { numRuns: 100 },
    );
  });

  test('the same question has the same answer, in whatever order what is in the way is told', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(freeSlots({ ...asked, coach_busy: asked.coach_busy.toReversed() })).toEqual(freeSlots(asked));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the name of a slot', () => {
  test('says the coach, the start and the end, and nothing else can be read from it', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.integer({ min: 15_800_000, max: 68_000_000 }),
        fc.integer({ min: 15, max: 240 }),
        (coach_id, from, length) => {
          const start = new Date(from * 60_000);
          const slot = { coach_id, start, end: new Date(start.getTime() + length * 60_000) };
          expect(SlotId.parse(slotId(slot))).toBe(slotId(slot));
          expect(readSlotId(slotId(slot))).toEqual(slot);
        },
      ),
    );
  });

  test.each([
    '',
    'x',
    '0-1-2',
    `${'a'.repeat(32)}-29000000-5`,
    `${'a'.repeat(32)}-29000000-60 `,
    `${'A'.repeat(32)}-29000000-60`,
  ])('is not « %s »', (id) => {
    expect(SlotId.safeParse(id).success).toBe(false);
  });
});
