import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import { type CalendarEvent, calendarOf } from './calendar.ts';

const lesson: CalendarEvent = {
  uid: 'session-1@nexus',
  revision: 3,
  status: 'Confirmé',
  updated_at: new Date('2026-11-18T11:00:00.000Z'),
  busy: true,
  summary: 'NSI avec Karim (visio)',
  description: 'Détails dans Nexus.',
  url: 'https://campus.test/dashboard/agenda',
  when: { start: new Date('2027-03-27T16:30:00.000Z'), end: new Date('2027-03-27T17:30:00.000Z') },
};

const write = (...events: Partial<CalendarEvent>[]) =>
  calendarOf({
    name: 'Nexus · Lina',
    time_zone: 'Europe/Paris',
    events: events.map((event) => ({ ...lesson, ...event })),
  });

/** Read by another library than the one that wrote: strict on lines, properties and values. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { calendar, events };
}
const only = (text: string) => {
  const [event, ...others] = read(text).events;
  if (event === undefined || others.length > 0) throw new Error('one event is expected');
  return event;
};

describe('a calendar', () => {
  test('says what a program needs to keep it up to date', () => {
    const { calendar } = read(write(lesson));
    const said = (name: string) => String(calendar.getFirstPropertyValue(name));
    expect(said('version')).toBe('2.0');
    expect(said('prodid')).toBe('-//Nexus Réussite//Campus//FR');
    expect(said('method')).toBe('PUBLISH');
    expect(said('x-wr-calname')).toBe('Nexus · Lina');
    expect(said('x-wr-timezone')).toBe('Europe/Paris');
    expect(said('refresh-interval')).toBe('PT1H');
    expect(said('x-published-ttl')).toBe('PT1H');
  });

  test('has its own properties before its events, as the grammar asks', () => {
    const text = write(lesson, lesson);
    expect(text.slice(text.indexOf('BEGIN:VEVENT')).replaceAll(/BEGIN:VEVENT.*?END:VEVENT\r\n/gs, '')).toBe(
      'END:VCALENDAR\r\n',
    );
  });

  test('an empty one is one too', () => {
    expect(read(write()).events).toEqual([]);
  });

  test('each state of a session has its word, and each change its number', () => {
    const { events } = read(
      write({ status: 'Proposé' }, { status: 'Confirmé', revision: 4 }, { status: 'Annulé', revision: 5 }),
    );
    expect(
      events.map(({ component, sequence }) => [
        sequence,
        component.getFirstPropertyValue('status'),
        component.getFirstPropertyValue('transp'),
      ]),
    ).toEqual([
      [3, 'TENTATIVE', 'OPAQUE'],
      [4, 'CONFIRMED', 'OPAQUE'],
      [5, 'CANCELLED', 'TRANSPARENT'],
    ]);
  });

  test('the same events give the same text, stamped by what they say and not by the clock', () => {
    expect(write(lesson)).toBe(write(lesson));
    const { component, uid } = only(write(lesson));
    expect(uid).toBe('session-1@nexus');
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-18T11:00:00Z');
    expect(String(component.getFirstPropertyValue('last-modified'))).toBe('2026-11-18T11:00:00Z');
  });
});

describe('time', () => {
  const here = process.env.TZ;
  afterEach(() => {
    if (here === undefined) delete process.env.TZ;
    else process.env.TZ = here;
  });

  test.each(['UTC', 'Europe/Paris', 'Africa/Tunis', 'Pacific/Noumea', 'America/Martinique'])(
    'on a server in %s, an hour and a day are the same, the weekends of the changes of hour too',
    (zone) => {
      process.env.TZ = zone;
      for (const at of [
        '2027-03-27T23:30',
        '2027-03-28T00:30',
        '2027-03-28T01:00',
        '2027-10-31T00:30',
        '2027-10-31T01:30',
      ]) {
        const start = new Date(`${at}:00Z`);
        const end = new Date(start.getTime() + 3_600_000);
        const event = only(write({ when: { start, end } }));
        expect(event.startDate.toJSDate()).toEqual(start);
        expect(event.endDate.toJSDate()).toEqual(end);
        expect(event.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
      }
      for (const day of ['2027-03-28', '2027-10-31', '2028-02-29']) {
        const event = only(write({ when: { first_day: day, last_day: day } }));
        expect([event.startDate.isDate, event.startDate.toString()]).toEqual([true, day]);
        expect(event.duration.toString()).toBe('P1D');
      }
    },
  );

  test('the end of a span of days is not one of them', () => {
    const event = only(write({ when: { first_day: '2027-10-30', last_day: '2027-11-01' } }));
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2027-10-30', '2027-11-02']);
  });

  test('a reminder has no end', () => {
    const event = only(write({ when: { start: new Date('2027-01-20T17:00:00Z'), end: null } }));
    expect(event.component.hasProperty('dtend')).toBe(false);
  });
});

describe('text that people type', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          ',',
          ';',
          ':',
          '\\',
          '\\n',
          '\n',
          '\r\n',
          '\r',
          '"',
          '\t',
          'é',
          '’',
          '« ',
          '\u00a0',
          '👩‍🏫',
          '🇫🇷',
          ' ',
          'END:VEVENT',
          'BEGIN:VALARM',
          '\u0000',
          '\u001b',
          'x'.repeat(80),
        ),
        { maxLength: 60 },
      )
      .map((pieces) => pieces.join('')),
  );
  /** What a reader must find: the same, with one kind of line end and no control character. */
  const kept = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\t\n])\p{Cc}/gu, '');

  /** The reader leaves what it does not know as it was written. */
  const unescaped = (value: unknown) =>
    String(value).replaceAll(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));

  test('comes back as it was, whatever it is, and stays within its line', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, summary, description) => {
        const text = calendarOf({ name, time_zone: 'Africa/Tunis', events: [{ ...lesson, summary, description }] });
        const { calendar, events } = read(text);
        expect(events).toHaveLength(1);
        expect(events[0]?.summary).toBe(kept(summary));
        expect(events[0]?.component.getAllSubcomponents()).toEqual([]);
        if (kept(description) !== '') expect(events[0]?.description).toBe(kept(description));
        if (kept(name) !== '') expect(unescaped(calendar.getFirstPropertyValue('x-wr-calname'))).toBe(kept(name));
      }),
      { seed: 20_270_614 },
    );
  });

  test('is folded at 75 octets, never inside a character, and every line ends with CRLF', () => {
    fc.assert(
      fc.property(hostile, (summary) => {
        const text = write({ summary, description: `Élève à l’œuvre : ${summary}`.repeat(3) });
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(Buffer.from(line).toString()).toBe(line);
        }
      }),
      { seed: 20_270_614 },
    );
  });
});
