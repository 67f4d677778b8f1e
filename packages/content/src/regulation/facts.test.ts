import { describe, expect, test } from 'vitest';
import data from '../../data/bac-general.json' with { type: 'json' };
import { examCalendar, examCautions, type Fact, regulation } from '../index.ts';
import { regulationFile, regulationReadings } from './file.ts';

const rules = regulation();
const { plans, catalogue, meta } = regulationFile();
/** Spaces that do not break are ours, not the data's. */
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
/** The ids of sources in a sentence are their names for a person. */
const named = (text: string) =>
  Object.entries(meta.source_registry).reduce(
    (said, [id, { name }]) => said.replaceAll(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), `« ${name} »`),
    text,
  );
const names = (fact: Fact) => fact.sources.map(({ name }) => plain(name));
const namesOf = (ids: readonly string[]) => ids.map((id) => meta.source_registry[id]?.name);

/** Each row of the file beside the same one as the product has it. */
const rows = plans.flatMap((plan) =>
  plan.epreuves.map((said) => {
    const built = rules.plans.find(
      ({ session, profile, modality }) =>
        session === plan.session && profile === plan.profile && modality === plan.ponctuelles_modality,
    );
    const epreuve = built?.epreuves.find(({ code }) => code === said.code);
    const entry = catalogue[said.code];
    if (built === undefined || epreuve === undefined || entry === undefined) throw new Error(`${said.code} is lost`);
    return {
      name: `${plan.session} ${plan.profile} ${plan.ponctuelles_modality ?? ''} ${said.code}`,
      plan,
      said,
      built,
      epreuve,
      entry,
    };
  }),
);

test('no row is lost, and none invented', () => {
  expect(rows).toHaveLength(data.plans.reduce((sum, { epreuves }) => sum + epreuves.length, 0));
  expect(rules.plans.flatMap(({ epreuves }) => epreuves)).toHaveLength(rows.length);
});

describe.each(rows)('$name', ({ plan, said, built, epreuve, entry }) => {
  test('says what the file says', () => {
    expect({ ...epreuve, label: plain(epreuve.label) }).toMatchObject({
      ...{ label: said.label, year: said.year, kind: said.kind, coefficient: said.coefficient },
      ...{ duration_min: entry.duration_min, preparation_min: entry.prep_min },
    });
    expect(built.school_years).toEqual(plan.school_years);
    // The catalogue and the plan agree, so that reading either is reading both.
    expect([entry.label, entry.kind, entry.year, entry.coefficient]).toEqual([
      ...[said.label, said.kind, said.year, said.coefficient],
    ]);
    if (said.window.date_from !== null) expect(epreuve.window.from).toBe(said.window.date_from);
    if (said.window.date_to !== null) expect(epreuve.window.to).toBe(said.window.date_to);
    expect(epreuve.window.from.slice(0, 7)).toBe(said.window.month.slice(0, 7));
  });

  test('with where each fact was read, and how certain it is', () => {
    const { weight, date, format } = epreuve.facts;
    expect(names(weight)).toEqual(namesOf(entry.sources));
    expect(names(date)).toEqual(namesOf(said.window.sources));
    expect(names(format)).toEqual(namesOf((entry.format_status ?? entry).sources));
    expect(weight.certainty).toBe(entry.status === 'verified' ? 'official' : 'unverified');
    if (said.window.provisional) expect(date.certainty).toBe('provisional');
    else expect(date.certainty).toBe(said.window.status === 'verified' ? 'official' : 'unverified');
    if ((entry.format_status ?? entry).status !== 'verified') expect(format.certainty).toBe('unverified');
  });

  test('with every word beside it', () => {
    const { weight, date, format } = epreuve.facts;
    const all = plain([epreuve.format, weight.note, date.note, format.note].join('\n'));
    const notes = [entry.note, entry.note_coefficient, entry.candidates, entry.format_status?.note, said.window.note];
    for (const note of notes) if (note !== undefined) expect(all).toContain(named(note));
    const window = /^idem (\w+)$/.exec(said.window.window_note ?? '')?.[1];
    expect(all).not.toMatch(/\bidem\b/);
    if (window === undefined && said.window.window_note !== undefined)
      expect(all).toContain(named(said.window.window_note));
    // Its numbers of official texts, as references of the very fact they are about.
    const variant = Object.entries(entry.variants ?? {}).find(([key]) => key.endsWith(`session-${plan.session}`))?.[1];
    if (variant !== undefined) expect(all).toContain(variant);
    const published = regulationReadings().formats_not_published.codes.includes(said.code) ? '' : entry.format;
    const texts = `${published} ${variant ?? ''}`.match(/MENE\d+N/g) ?? [];
    expect(format.texts).toEqual(expect.arrayContaining(texts));
    for (const text of said.window.window_note?.match(/MENE\d+N/g) ?? []) expect(date.texts).toContain(text);
  });
});

test('as many confirmations as sources: the sources say them', () => {
  let seen = 0;
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('confirmations' in value && 'sources' in value) {
      seen += 1;
      expect(value.sources).toHaveLength(Number(value.confirmations));
    }
    for (const one of Object.values(value)) walk(one);
  };
  walk(data);
  expect(seen).toBeGreaterThan(100);
});

test('every speciality, its parts, its days and their sources', () => {
  for (const said of regulationFile().specialites) {
    const built = rules.specialities.find(({ code }) => code === said.code);
    expect(plain(built?.label)).toBe(said.label);
    expect(plain(built?.format)).toBe(said.format);
    expect(
      built?.parts.map(({ part, duration_min, weight, note }) => ({ part, duration_min, weight, note: plain(note) })),
    ).toEqual(said.parts.map(({ note = '', ...part }) => ({ ...part, note })));
    expect(built?.facts.format.sources.map(({ name }) => plain(name))).toEqual(namesOf(said.sources));
    if (said.note !== undefined) expect(plain(built?.facts.format.note)).toBe(named(said.note));
    for (const { words, hours } of built?.days ?? []) {
      expect(plain(words)).toBe(said.day_2027);
      if (hours !== null) expect(said.day_2027).toContain(plain(hours));
    }
    // Read before the last text, or from memory: never as sure as the rest.
    if (/relevé(e)? (avant|le 14-9-2026, AVANT)/i.test(said.note ?? ''))
      expect(built?.facts.format.certainty).toBe('provisional');
    const shares = said.parts.map(({ weight }) => weight);
    if (!shares.includes(null)) expect(shares.reduce((sum: number, share) => sum + (share ?? 0), 0)).toBe(1);
  }
});

test('hours are those of the sentences', () => {
  for (const { plan, said, epreuve } of rows) {
    if (epreuve.hours !== null)
      expect(said.window.window_note, `${plan.session} ${said.code}`).toContain(plain(epreuve.hours));
  }
  expect(rows.filter(({ epreuve }) => epreuve.hours !== null)).not.toHaveLength(0);
});

test('parts are of the session, and the shares of one épreuve make one', () => {
  const shares = (parts: readonly { weight: number | null }[]) =>
    parts.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  for (const { epreuve, said } of rows) {
    if (epreuve.parts.some(({ weight }) => weight !== null)) expect(shares(epreuve.parts), said.code).toBeCloseTo(1);
  }
  const eam = (session: number) =>
    rows.find(({ plan, said }) => plan.session === session && said.code === 'EAM')?.epreuve.parts[0]?.label;
  expect([eam(2027), eam(2028)]).toEqual(['QCM d’automatismes', 'Questions à réponses courtes']);
});

test('the calendar keeps every line, and an unknown day stays unknown', () => {
  const said = regulationFile().calendar_2027;
  expect(examCalendar().map(({ label, from, to }) => [plain(label), from, to])).toEqual(
    said.map(({ what, date_from, date_to }) => [what, date_from, date_to]),
  );
  for (const [index, { fact, from }] of examCalendar().entries()) {
    expect(plain(fact.note)).toBe(named(said[index]?.note ?? ''));
    if (from === null || said[index]?.provisional) expect(fact.certainty).not.toBe('official');
  }
  // A line that is an épreuve's names one that has that very date.
  for (const { code, sessions, from } of examCalendar()) {
    if (code === null) continue;
    const dated = rows.filter(({ plan, said: row }) => row.code === code && sessions.includes(plan.session));
    expect(new Set(dated.map(({ said: row }) => row.window.date_from))).toEqual(new Set([from]));
  }
});

test('every option has its sources, and its condition the caution that goes with it', () => {
  const { sources, note, list } = regulationFile().options;
  for (const { code, condition } of list) {
    const option = rules.options.find((one) => one.code === code);
    if (option === undefined) throw new Error(`${code} is lost`);
    expect(names(option.fact)).toEqual(namesOf(sources));
    expect(option.requires === null).toBe(condition === undefined);
    expect(plain(option.fact.note)).toBe(condition === undefined ? '' : named(note ?? ''));
  }
});

test('what is said of every plan is said', () => {
  const { abroad_note, language_points } = regulationFile();
  expect(examCautions().map(({ text }) => plain(text))).toEqual([abroad_note.text, language_points.text]);
});

test('what the note calls from memory or to be confirmed is never official', () => {
  for (const { epreuve, name } of rows) {
    for (const fact of Object.values(epreuve.facts)) {
      const isDoubtful = /de mémoire|à confirmer|à relire/i.test(fact.note ?? '');
      // The detail of EAF-ORAL to read again is the next session's.
      if (isDoubtful && !name.startsWith('2027')) expect(fact.certainty, name).not.toBe('official');
      if (isDoubtful && name.includes('PONCT')) expect(fact.certainty, name).not.toBe('official');
    }
    expect(
      Object.values(epreuve.facts)
        .map(({ note }) => note ?? '')
        .join(),
      name,
    ).not.toMatch(/MIMIA|NEXUS-|VERIF-/);
  }
  const oral = (session: number) =>
    rows.find(({ plan, said }) => plan.session === session && said.code === 'EAF-ORAL')?.epreuve.facts.format;
  expect([oral(2027)?.texts, oral(2028)?.texts]).toEqual([[], ['MENE2622658N']]);
  expect([oral(2027)?.certainty, oral(2028)?.certainty]).toEqual(['official', 'provisional']);
});
