import { AgendaInput, SessionSlotsInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { describe, expect, test } from 'vitest';
import { addAdmin, addCoach, addPupil } from '../../test/campus.ts';
import { hourOf, openEveryDay } from '../../test/coach.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { bookSession, cancelSession } from '../sessions/index.ts';
import { getAgenda } from './index.ts';

const campusTest = useRolledBackCampus();
const november = { from: '2026-11-15T00:00:00Z', to: '2026-12-15T00:00:00Z' };

describe('the agenda of a pupil', () => {
  campusTest(
    'has their sessions, cancelled ones as such, and their reminders, between the two instants',
    async (campus) => {
      const lina = await addPupil(campus);
      const hugo = await addPupil(campus);
      const coach = await addCoach(campus, lina.student_id, hugo.student_id);
      await openEveryDay(campus, coach.actor.user_id);
      const book = (pupil: typeof lina, start: string) =>
        bookSession(pupil.caller, { type: 'Visio', slot: hourOf(coach, start) });
      await book(lina, '2026-11-21T09:00:00Z');
      const { id } = await book(lina, '2026-11-22T09:00:00Z');
      await book(hugo, '2026-11-23T09:00:00Z');
      await cancelSession(coach, { id });
      await campus.db.orm.insert(schema.reminders).values([
        {
          id: campus.newId(),
          student_id: lina.student_id,
          title: 'Fiche de vœux',
          at: new Date('2026-11-30T17:00:00Z'),
        },
        { id: campus.newId(), student_id: lina.student_id, title: 'Plus tard', at: new Date('2026-12-15T00:00:00Z') },
      ]);
      const agenda = await getAgenda(lina.caller, november);
      expect(agenda.sessions.map(({ status, slot_start }) => [status, slot_start.slice(0, 10)])).toEqual([
        ['Proposé', '2026-11-21'],
        ['Annulé', '2026-11-22'],
      ]);
      expect(agenda.reminders).toMatchObject([{ title: 'Fiche de vœux', at: '2026-11-30T17:00:00.000Z' }]);
      // One that has begun is still on; one that ends when the range starts is not.
      const at = async (from: string) => (await getAgenda(lina.caller, { from, to: '2026-11-21T12:00:00Z' })).sessions;
      expect(await at('2026-11-21T09:30:00Z')).toHaveLength(1);
      expect(await at('2026-11-21T10:00:00Z')).toHaveLength(0);
      const ofCoach = await getAgenda(coach, november);
      expect(ofCoach.sessions.map(({ student }) => student.first_name)).toHaveLength(3);
      expect(ofCoach).toMatchObject({ epreuves: [], reminders: [], time_zone: 'Europe/Paris' });
      await expect(getAgenda(await addAdmin(campus), november)).rejects.toMatchObject({ reason: 'STUDENT_REQUIRED' });
      await expect(getAgenda(hugo.caller, { ...november, student_id: lina.student_id })).rejects.toMatchObject({
        reason: 'STUDENT_NOT_FOUND',
      });
    },
  );

  campusTest('has the épreuves with a day or a window of days, not the marks of the whole year', async (campus) => {
    const lina = await addPupil(campus);
    const { epreuves } = await getAgenda(lina.caller, { from: '2027-05-15T00:00:00Z', to: '2027-07-10T00:00:00Z' });
    expect(epreuves.length).toBeGreaterThan(0);
    for (const { scheduled_at, window_start, window_end, code } of epreuves) {
      expect(code).not.toMatch(/^CC-/);
      expect(scheduled_at ?? window_start).not.toBeNull();
      expect(scheduled_at ?? window_end).not.toBeNull();
    }
    const dated = epreuves.find(({ scheduled_at }) => scheduled_at !== null);
    if (dated === undefined || dated.scheduled_at === null) throw new Error('no dated épreuve');
    // Its day is a day in the pupil's zone: two hours of it are on the evening before, in UTC.
    const evening = { from: `${dated.scheduled_at}T21:59:00Z`, to: `${dated.scheduled_at}T22:00:00Z` };
    const night = { from: `${dated.scheduled_at}T22:00:00Z`, to: `${dated.scheduled_at}T22:01:00Z` };
    const on = async (range: typeof evening) =>
      (await getAgenda(lina.caller, range)).epreuves.some(({ id }) => id === dated.id);
    expect([await on(evening), await on(night)]).toEqual([true, false]);
  });

  campusTest('has the school holidays, of one zone or of all', async (campus) => {
    const lina = await addPupil(campus);
    const range = { from: '2027-02-10T00:00:00Z', to: '2027-02-12T00:00:00Z' };
    expect((await getAgenda(lina.caller, range)).holidays).toMatchObject([
      {
        zone: 'C',
        label: 'Vacances d’hiver',
        start: '2027-02-07',
        end: '2027-02-21',
        status: 'official',
        school_year: '2026-2027',
      },
    ]);
    expect((await getAgenda(lina.caller, { ...range, zone: 'A' })).holidays).toEqual([]);
    const summer = { from: '2027-08-01T00:00:00Z', to: '2027-08-02T00:00:00Z' };
    expect((await getAgenda(lina.caller, summer)).holidays).toHaveLength(3);
    const back = { from: '2027-09-02T00:00:00Z', to: '2027-09-03T00:00:00Z' };
    expect((await getAgenda(lina.caller, back)).holidays).toEqual([]);
  });
});

test('how much one question may cover is said in the field', () => {
  const paths = (result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
    result.error?.issues.map(({ path }) => path.join('.'));
  const from = '2027-03-27T23:00:00Z';
  expect(paths(AgendaInput.safeParse({ from, to: '2027-05-30T00:00:00Z' }))).toEqual(['to']);
  expect(paths(AgendaInput.safeParse({ from, to: from }))).toEqual(['to']);
  // Thirty-five days of Paris across the change of hour are an hour shorter or longer.
  expect(
    paths(SessionSlotsInput.safeParse({ from: '2027-10-30T22:00:00Z', to: '2027-12-04T23:00:00Z' })),
  ).toBeUndefined();
  expect(paths(SessionSlotsInput.safeParse({ from, to: '2027-05-02T23:00:00Z' }))).toEqual(['to']);
  expect(paths(AgendaInput.safeParse({ from: '1999-12-31T00:00:00Z', to: '2000-01-02T00:00:00Z' }))).toEqual(['from']);
});
