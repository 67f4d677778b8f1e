import type { CompetenceProgress, Progression } from '@nexus/contracts';
import { expect, it } from 'vitest';
import { aroundOf, graphOf, learningOrder, stateOfNode } from './model.ts';
import { bandLabel, sumUp, whyNext } from './words.ts';

const competence = (code: string, prerequisites: string[], score: number | null = null, is_due = false) =>
  ({
    code,
    label: `Savoir ${code}`,
    certainty: 'official',
    score,
    shown: score,
    last_at: null,
    due_at: null,
    is_due,
    prerequisites,
    course_id: null,
  }) satisfies CompetenceProgress;

const figures = { progress: 0, coverage: 0, total: 3, met: 1, due: 0 };
const chapter = (competences: CompetenceProgress[]) => ({ code: 'C', label: 'Chapitre', ...figures, competences });

const progression: Progression = {
  student: { id: 'x', first_name: 'Adam', track: 'Terminale', time_zone: 'Europe/Paris' },
  today: '2026-11-21',
  next_subject: 'NSI',
  subjects: [
    {
      subject: 'NSI',
      coefficient: 16,
      ...figures,
      chapters: [chapter([competence('T1', ['P1']), competence('T2', ['T1']), competence('T0', [], 0.9)])],
      earlier: [competence('P1', [], 0.4, true)],
      next: { code: 'T1', kind: 'learn', unlocks: 1 },
    },
    {
      subject: 'MATHS',
      coefficient: 16,
      ...figures,
      chapters: [chapter([competence('M2', ['M1', 'ELSEWHERE']), competence('M1', [], 0.75)])],
      earlier: [],
      next: { code: 'M2', kind: 'learn', unlocks: 0 },
    },
  ],
};

it('holds both years of every subject, and one next step: that of the subject that presses most', () => {
  const graph = graphOf(progression, undefined);
  expect(graph.nodes.map(({ id, lane, next }) => [id, lane, next])).toEqual([
    ['P1', 0, false],
    ['T1', 1, true],
    ['T2', 1, false],
    ['T0', 1, false],
    ['M2', 1, false],
    ['M1', 1, false],
  ]);
  expect(graph.edges).toEqual([
    { from: 'P1', to: 'T1' },
    { from: 'T1', to: 'T2' },
    { from: 'M1', to: 'M2' },
  ]);
  expect(bandLabel({ group: 'NSI', lane: 0 }, graph)).toBe('NSI, Première');
  const around = aroundOf(graph, 'T1');
  expect([around.requires, around.opens].map((nodes) => nodes.map(({ id }) => id))).toEqual([['P1'], ['T2']]);
});

it('of one subject, its own next step', () => {
  const graph = graphOf(progression, 'MATHS');
  expect(graph.nodes).toHaveLength(2);
  expect(graph.next?.node.id).toBe('M2');
  expect(graphOf({ ...progression, next_subject: null }, undefined).next).toBeNull();
  expect(graphOf(progression, 'SVT').nodes).toHaveLength(6);
});

it('says why in words that hold: what is not proved of the year before is not said to be acquired', () => {
  expect(whyNext(graphOf(progression, undefined))).toBe(
    'Elle s’appuie sur «\u00a0Savoir P1\u00a0», de Première, pas encore vérifiée dans Nexus, et 1\u00a0autre compétence en dépend (NSI, coefficient\u00a016 au bac).',
  );
  expect(whyNext(graphOf(progression, 'MATHS'))).toBe('Son prérequis est acquis (Maths, coefficient\u00a016 au bac).');
});

it('tells what is to be revised before anything else', () => {
  expect(stateOfNode(competence('A', [], null))).toBe('unseen');
  expect(stateOfNode(competence('A', [], 0.69))).toBe('progress');
  expect(stateOfNode(competence('A', [], 0.7))).toBe('acquired');
  expect(stateOfNode(competence('A', [], 0.9, true))).toBe('due');
  expect(sumUp(graphOf(progression, undefined).nodes)).toBe('2\u00a0acquises, 1\u00a0à revoir, 3\u00a0pas encore vues');
});

it('teaches nothing before what it rests on, and else in the order of the programme', () => {
  const ids = (edges: { from: string; to: string }[]) =>
    learningOrder([{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }], edges).map(({ id }) => id);
  expect(ids([])).toEqual(['a', 'b', 'c', 'd']);
  expect(
    ids([
      { from: 'd', to: 'a' },
      { from: 'c', to: 'b' },
      { from: 'elsewhere', to: 'c' },
    ]),
  ).toEqual(['c', 'b', 'd', 'a']);
  expect(
    ids([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]),
  ).toEqual(['c', 'd', 'a', 'b']);
});
