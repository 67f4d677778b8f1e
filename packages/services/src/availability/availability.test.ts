import { defaultCoachRules, UpdateAvailabilityInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { describe, expect, test } from 'vitest';
import { addAdmin, addCoach, addPupil } from '../../test/campus.ts';
import { everyDay, openEveryDay } from '../../test/coach.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { getAvailability, updateAvailability } from './index.ts';

const campusTest = useRolledBackCampus();
const unknown = '01890000-0000-7000-8000-000000000000';
const [monday] = everyDay;
if (monday === undefined) throw new Error('no opening');

describe('a coach’s week', () => {
  campusTest('of one who has said nothing is empty, with the usual rules', async (campus) => {
    const coach = await addCoach(campus);
    expect(await getAvailability(coach, {})).toEqual({
      coach_id: coach.actor.user_id,
      time_zone: 'Europe/Paris',
      openings: [],
      exceptions: [],
      rules: defaultCoachRules,
    });
  });

  campusTest('is replaced whole, and reads as it was written', async (campus) => {
    const coach = await addCoach(campus);
    await openEveryDay(campus, coach.actor.user_id);
    const week = UpdateAvailabilityInput.parse({
      openings: [{ weekday: 3, start_minute: 840, end_minute: 1080, kinds: ['Visio'], valid_from: '2026-12-01' }],
      exceptions: [{ day: '2026-12-23', open: false, start_minute: 0, end_minute: 1440, kinds: [] }],
      rules: { ...defaultCoachRules, subjects: ['NSI'], auto_confirm: true },
    });
    expect(await updateAvailability(coach, week)).toMatchObject(week);
    expect(await getAvailability(coach, {})).toMatchObject(week);
    expect((await getAvailability(coach, {})).openings).toHaveLength(1);
  });

  campusTest('leaves out the exceptions of days gone by', async (campus) => {
    const coach = await addCoach(campus);
    const closed = (day: string) => ({ day, open: false, start_minute: 0, end_minute: 1440, kinds: [] });
    await openEveryDay(campus, coach.actor.user_id, {}, { exceptions: [closed('2026-11-17'), closed('2026-11-18')] });
    expect((await getAvailability(coach, {})).exceptions.map(({ day }) => day)).toEqual(['2026-11-18']);
  });

  campusTest('is theirs, and the administration’s with a trace; nobody else’s', async (campus) => {
    const coach = await addCoach(campus);
    const other = await addCoach(campus);
    const admin = await addAdmin(campus);
    const pupil = await addPupil(campus);
    const coach_id = coach.actor.user_id;
    await expect(getAvailability(other, { coach_id })).rejects.toMatchObject({ reason: 'COACH_NOT_FOUND' });
    await expect(getAvailability(admin, {})).rejects.toMatchObject({ reason: 'COACH_REQUIRED' });
    for (const nobody of [unknown, pupil.user_id])
      await expect(getAvailability(admin, { coach_id: nobody })).rejects.toMatchObject({ reason: 'COACH_NOT_FOUND' });
    await expect(getAvailability(pupil.caller, { coach_id })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await updateAvailability(admin, { coach_id, openings: everyDay, exceptions: [], rules: defaultCoachRules });
    expect((await getAvailability(coach, {})).openings).toHaveLength(7);
    expect((await getAvailability(other, {})).openings).toEqual([]);
    expect(await campus.db.orm.select().from(schema.auditLog)).toMatchObject([
      { action: 'availability:update', detail_json: { coach_id } },
    ]);
  });
});

describe('a week that contradicts itself is refused where it does', () => {
  const refusedAt = (week: object) =>
    UpdateAvailabilityInput.safeParse({
      openings: [],
      exceptions: [],
      rules: defaultCoachRules,
      ...week,
    }).error?.issues.map(({ path }) => path.join('.'));
  const closed = { day: '2026-12-23', open: false, start_minute: 0, end_minute: 1440, kinds: [] };

  test.each([
    [
      'openings that overlap',
      { openings: [monday, { ...monday, start_minute: 1199, end_minute: 1300 }] },
      'openings.1.start_minute',
    ],
    ['an opening that ends before it starts', { openings: [{ ...monday, end_minute: 480 }] }, 'openings.0.end_minute'],
    [
      'a validity that ends before it starts',
      { openings: [{ ...monday, valid_from: '2027-01-02', valid_until: '2027-01-01' }] },
      'openings.0.valid_until',
    ],
    ['an opening of no kind', { openings: [{ ...monday, kinds: [] }] }, 'openings.0.kinds'],
    ['the same kind twice', { openings: [{ ...monday, kinds: ['Visio', 'Visio'] }] }, 'openings.0.kinds'],
    ['an eighth day', { openings: [{ ...monday, weekday: 8 }] }, 'openings.0.weekday'],
    ['exceptions that overlap', { exceptions: [closed, closed] }, 'exceptions.1.start_minute'],
    ['closed for a kind', { exceptions: [{ ...closed, kinds: ['Visio'] }] }, 'exceptions.0.kinds'],
    ['open for none', { exceptions: [{ ...closed, open: true }] }, 'exceptions.0.kinds'],
    ['a day that does not exist', { exceptions: [{ ...closed, day: '2027-02-29' }] }, 'exceptions.0.day'],
    ['sessions of no length', { rules: { ...defaultCoachRules, session_minutes: 0 } }, 'rules.session_minutes'],
  ])('%s', (_, week, path) => {
    expect(refusedAt(week)).toEqual([path]);
  });

  test('openings that only touch, or hold at other times of the year, do not', () => {
    expect(refusedAt({ openings: [monday, { ...monday, start_minute: 1200, end_minute: 1260 }] })).toBeUndefined();
    const term = (valid_from: string, valid_until: string | null) => ({ ...monday, valid_from, valid_until });
    expect(refusedAt({ openings: [term('2026-09-01', '2026-12-31'), term('2027-01-01', null)] })).toBeUndefined();
  });
});
