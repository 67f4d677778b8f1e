import { expect, test } from 'vitest';
import { parcoursupItems, parcoursupLimits, parcoursupSessions } from './parcoursup.ts';

test('2026 is official, each date of 2027 provisional, and no phase lacks a source', () => {
  const [official, provisional] = [parcoursupSessions().get(2026), parcoursupSessions().get(2027)];
  expect(official?.phases.map(({ certainty }) => certainty)).toEqual(Array(8).fill('official'));
  expect(provisional?.phases.map(({ certainty }) => certainty)).toEqual(Array(8).fill('provisional'));
  expect(provisional?.caveat).toContain('Aucun calendrier officiel 2027');
  for (const phase of [...(official?.phases ?? []), ...(provisional?.phases ?? [])])
    expect(phase.sources.length).toBeGreaterThan(0);
  expect(official?.phases.filter(({ is_deadline }) => is_deadline).map(({ code }) => code)).toEqual([
    'FIN-VOEUX',
    'FIN-CONFIRMATION',
    'ADMISSION',
    'CLASSEMENT-ATTENTE',
    'COMPLEMENTAIRE',
  ]);
});

test('the limits and the checklist are those of the data', () => {
  expect(parcoursupLimits()).toMatchObject({ wishes: 10, apprenticeship_wishes: 10, sub_wishes: 20 });
  expect(
    parcoursupItems()
      .filter(({ of_a_wish }) => of_a_wish)
      .map(({ code }) => code),
  ).toEqual(['MOTIVATION', 'PIECES', 'CONFIRM']);
  expect(parcoursupItems().find(({ code }) => code === 'BOURSE')?.certainty).toBe('unverified');
});
