import type { Agenda, Session } from '@nexus/contracts';
import { expect, test } from 'vitest';
import { addDays, daysShown, mondayOf, rangeOf } from './days.ts';
import { entriesOf, entriesOn } from './entries.ts';
import { validateAgendaSearch } from './search.ts';

const session = (id: string, slot_start: string, kind: Session['kind'] = 'Visio'): Session => ({
  id,
  student_id: 's',
  student: { first_name: 'Lina', last_name: 'Mansour' },
  coach: null,
  subject: 'NSI',
  kind,
  status: 'Confirmé',
  slot_start,
  slot_end: new Date(Date.parse(slot_start) + 3_600_000).toISOString(),
  message: null,
  cancel_reason: null,
  attendance: null,
  room_opens_at: null,
  room_url: null,
  note: null,
  revision: 0,
  updated_at: slot_start,
});

const holiday = (zone: 'A' | 'B' | 'C', start: string, end: string) => ({
  zone,
  label: 'Vacances d’hiver',
  school_year: '2026-2027',
  start,
  end,
  status: 'official' as const,
});

const agenda: Agenda = {
  sessions: [session('late', '2027-03-27T23:30:00.000Z'), session('here', '2027-03-29T15:00:00.000Z', 'Stage')],
  epreuves: [],
  reminders: [{ id: 'r', at: '2027-03-29T08:00:00.000Z', title: 'Fiche de vœux' }],
  holidays: [
    holiday('A', '2027-02-13', '2027-02-28'),
    holiday('B', '2027-02-13', '2027-02-28'),
    holiday('C', '2027-02-06', '2027-02-21'),
  ],
  time_zone: 'Europe/Paris',
};

test('a session falls on the reader’s own day', () => {
  const dayIn = (zone: string) => entriesOf(agenda, zone, undefined).find(({ id }) => id === 'late')?.day;
  expect(dayIn('Europe/Paris')).toBe('2027-03-28');
  expect(dayIn('America/Martinique')).toBe('2027-03-27');
});

test('holidays of several zones on the same days are one line, and last until their last day', () => {
  const entries = entriesOf(agenda, 'Europe/Paris', undefined).filter(({ type }) => type === 'holiday');
  expect(entries).toMatchObject([{ zones: ['C'] }, { zones: ['A', 'B'] }]);
  expect(entriesOn(entries, '2027-02-28')).toHaveLength(1);
  expect(entriesOn(entries, '2027-03-01')).toHaveLength(0);
});

test('filters leave out what was not asked for', () => {
  const ids = (filter: 'seances' | 'visio' | 'sur-place' | 'epreuves') =>
    entriesOf(agenda, 'Europe/Paris', filter).map(({ id }) => id);
  expect(ids('seances')).toEqual(['late', 'here']);
  expect(ids('visio')).toEqual(['late']);
  expect(ids('sur-place')).toEqual(['here']);
  expect(ids('epreuves')).toEqual(['r']);
});

test('a week begins on Monday and has seven days, whatever the clocks do', () => {
  expect(mondayOf('2027-03-28')).toBe('2027-03-22');
  expect(mondayOf('2027-03-22')).toBe('2027-03-22');
  expect(addDays('2027-10-31', 1)).toBe('2027-11-01');
  const days = daysShown('semaine', '2027-03-28');
  const { from, to } = rangeOf(days, 'Europe/Paris');
  expect([from, to]).toEqual(['2027-03-21T23:00:00.000Z', '2027-03-28T22:00:00.000Z']);
});

test('an address is read for what it is', () => {
  expect(validateAgendaSearch({ date: '2027-02-30', vue: 'mois', voir: 'x' })).toEqual({});
  expect(validateAgendaSearch({ date: '2027-02-28', vue: 'liste', voir: 'visio' })).toEqual({
    date: '2027-02-28',
    vue: 'liste',
    voir: 'visio',
  });
});
