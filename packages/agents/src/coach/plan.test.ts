import { memoryOf, priority, taskWeight } from '@nexus/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates } from './candidates.ts';
import { type CoachFacts, type CompetenceFact, type OpenTaskFact, type PastTaskFact, planTasks } from './index.ts';

const now = new Date('2026-11-23T08:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const dayAt = (days: number) => ago(-days).toISOString().slice(0, 10);

function competence(number: number, mastery: number | null = null, seenDaysAgo = 2): CompetenceFact {
  return {
    code: `NSI-P-ALGO-${String(number).padStart(2, '0')}`,
    subject: 'NSI',
    label: `Point ${number}`,
    prerequisites: number === 1 ? [] : [`NSI-P-ALGO-${String(number - 1).padStart(2, '0')}`],
    position: number,
    mastery,
    memory: mastery === null ? null : memoryOf([{ at: ago(seenDaysAgo), score: mastery }]),
  };
}

function facts(given: Partial<CoachFacts> = {}): CoachFacts {
  return {
    now,
    days: Array.from({ length: 14 }, (_, index) => ({
      day: dayAt(index),
      noon: new Date(`${dayAt(index)}T11:00:00Z`),
      free_minutes: 40,
    })),
    subjects: [
      { subject: 'NSI', exam_weight: 16, next_exam_at: null },
      { subject: 'PC', exam_weight: 16, next_exam_at: null },
      { subject: 'HG', exam_weight: 6, next_exam_at: null },
      { subject: 'LVA', exam_weight: 6, next_exam_at: null },
    ],
    exam_total: 100,
    competences: [competence(1, 0.9), competence(2, 0.3), competence(3)],
    open: [],
    past: [],
    ...given,
  };
}

function own(topic: string, given: Partial<OpenTaskFact> = {}): OpenTaskFact {
  return {
    id: topic,
    own: true,
    topic,
    short: false,
    subject: 'NSI',
    minutes: 20,
    day: dayAt(1),
    weight: 1,
    reason: 'Une raison.',
    ...given,
  };
}

/** The facts once the plan's own changes are made. */
function after(before: CoachFacts, { create, refresh, close }: ReturnType<typeof planTasks>): CoachFacts {
  const gone = new Set(close.map(({ id }) => id));
  const renewed = new Map(refresh.map((one) => [one.id, one]));
  return {
    ...before,
    open: [
      ...before.open.filter(({ id }) => !gone.has(id)).map((task) => ({ ...task, ...renewed.get(task.id) })),
      ...create.map(({ agent_key, subject, minutes, day, weight, reason }) => ({
        id: agent_key,
        own: true,
        topic: agent_key.replace('#short', ''),
        short: agent_key.endsWith('#short'),
        subject,
        minutes,
        day,
        weight,
        reason,
      })),
    ],
    past: [
      ...before.past,
      ...close.flatMap(({ id, why }): PastTaskFact[] => {
        const topic = before.open.find((task) => task.id === id)?.topic;
        return why === 'ignored' && topic ? [{ topic, outcome: 'ignored', at: before.now }] : [];
      }),
    ],
  };
}

describe('what is proposed', () => {
  test('what was begun, what comes next, and by the plan alone what Nexus has no programme of', () => {
    const { create } = planTasks(facts());
    expect(create.map(({ label }) => label)).toEqual([
      'Reprends\u00a0: point 2',
      'Découvre\u00a0: point 3',
      'Relis ton dernier cours\u00a0: la physique-chimie',
      'Relis ton dernier cours\u00a0: l’histoire-géo',
      'Relis ton dernier cours\u00a0: la LVA',
    ]);
    const [first, , physics] = create;
    expect(first).toMatchObject({
      agent_key: 'competence:NSI-P-ALGO-02',
      competence_code: 'NSI-P-ALGO-02',
      minutes: 20,
      reason:
        'Pas revu depuis 2\u00a0jours\u202f; tu en maîtrises 30\u00a0%, et la NSI pèse 16\u00a0coefficients sur 100.',
    });
    expect(first?.weight).toBe(taskWeight(first?.factors ?? { exam_weight: 0, to_acquire: 0, forgetting: 1 }));
    expect(physics?.reason).toMatch(/^Nexus n’a pas encore le détail de ce programme/);
  });

  test('to somebody of whom nothing is known: their plan, and it is said', () => {
    const { create } = planTasks(facts({ competences: [1, 2, 3, 4].map((number) => competence(number)) }));
    expect(create.length).toBeGreaterThanOrEqual(5);
    const discover = create.filter(({ competence_code }) => competence_code !== null);
    expect(discover.map(({ competence_code }) => competence_code)).toEqual(['NSI-P-ALGO-01', 'NSI-P-ALGO-02']);
    for (const { reason } of discover) expect(reason).toMatch(/^Nexus ne connaît pas encore ton niveau ici/);
  });

  test('what is acquired comes back when memory says so, not before', () => {
    const topics = (seenDaysAgo: number) =>
      findCandidates(facts({ competences: [competence(1, 0.8, seenDaysAgo)] })).map(({ label }) => label);
    expect(topics(0)).not.toContain('Révise\u00a0: point 1');
    expect(topics(60)).toContain('Révise\u00a0: point 1');
  });

  test('a near épreuve leads, and its tasks come before it', () => {
    const next_exam_at = new Date(`${dayAt(3)}T06:00:00Z`);
    const base = facts();
    const { create } = planTasks(
      facts({ subjects: base.subjects.map((one) => (one.subject === 'LVA' ? { ...one, next_exam_at } : one)) }),
    );
    const [exam] = create.filter(({ subject }) => subject === 'LVA');
    expect(exam?.day && exam.day < dayAt(3)).toBe(true);
  });
});

describe('what is left alone', () => {
  test('a coach’s or the pupil’s own task is neither closed, refreshed nor doubled', () => {
    const theirs = own('competence:NSI-P-ALGO-02', { own: false, day: dayAt(-40) });
    const plan = planTasks(facts({ open: [theirs] }));
    expect(plan.close).toEqual([]);
    expect(plan.refresh).toEqual([]);
    expect(plan.create.map(({ competence_code }) => competence_code)).not.toContain('NSI-P-ALGO-02');
  });

  test('twelve tasks are enough, whoever wrote them', () => {
    const open = Array.from({ length: 12 }, (_, index) => own(`autre:${index}`, { own: false, topic: null }));
    expect(planTasks(facts({ open })).create).toEqual([]);
  });
});

describe('what becomes of a task', () => {
  test('learnt meanwhile, it is closed with the figure', () => {
    const plan = planTasks(facts({ open: [own('competence:NSI-P-ALGO-01')] }));
    expect(plan.close).toEqual([
      {
        id: 'competence:NSI-P-ALGO-01',
        why: 'acquired',
        reason: 'Tu maîtrises maintenant ce point (90\u00a0%)\u00a0: plus besoin d’y revenir pour l’instant.',
      },
    ]);
  });

  test('of a subject given up, it is closed too', () => {
    const plan = planTasks(facts({ open: [own('subject:SVT', { subject: 'SVT' })] }));
    expect(plan.close).toMatchObject([{ why: 'off_plan' }]);
  });

  test('left overdue for more than ten days, it goes, and does not come back the same day', () => {
    const plan = planTasks(facts({ open: [own('competence:NSI-P-ALGO-02', { day: dayAt(-11) })] }));
    expect(plan.close).toMatchObject([{ why: 'ignored' }]);
    expect(plan.create.map(({ competence_code }) => competence_code)).not.toContain('NSI-P-ALGO-02');
  });

  test('its reason and weight follow the facts', () => {
    const plan = planTasks(facts({ open: [own('competence:NSI-P-ALGO-02')] }));
    expect(plan.refresh).toMatchObject([{ id: 'competence:NSI-P-ALGO-02', factors: { to_acquire: 0.7 } }]);
  });

  test.each([
    [[1], false, undefined],
    [[4], true, undefined],
    [[4, 8], false, undefined],
    [[8, 12], true, 'Juste 10 minutes\u00a0: point 2'],
    [[15, 25, 40], false, undefined],
    [[22, 30, 40], true, 'Juste 10 minutes\u00a0: point 2'],
  ])('skipped %j days ago: proposed again %s', (skips, again, label) => {
    const past = skips.map(
      (days): PastTaskFact => ({
        topic: 'competence:NSI-P-ALGO-02',
        outcome: 'skipped',
        at: ago(days),
      }),
    );
    const found = planTasks(facts({ past })).create.find(({ competence_code }) => competence_code === 'NSI-P-ALGO-02');
    expect(found !== undefined).toBe(again);
    if (label !== undefined)
      expect(found).toMatchObject({ label, minutes: 10, agent_key: 'competence:NSI-P-ALGO-02#short' });
  });

  test('done, it rests three days', () => {
    const done = (days: number) =>
      planTasks(facts({ past: [{ topic: 'competence:NSI-P-ALGO-02', outcome: 'done', at: ago(days) }] })).create;
    const codes = (days: number) => done(days).map(({ competence_code }) => competence_code);
    expect(codes(2)).not.toContain('NSI-P-ALGO-02');
    expect(codes(3)).toContain('NSI-P-ALGO-02');
  });
});

const anyFacts: fc.Arbitrary<CoachFacts> = fc
  .record({
    masteries: fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 14 }),
    seen: fc.integer({ min: 0, max: 90 }),
    minutes: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 14, maxLength: 14 }),
    exam: fc.option(fc.integer({ min: 1, max: 40 })),
    openOwn: fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 6 }),
    openDay: fc.integer({ min: -20, max: 10 }),
    theirs: fc.integer({ min: 0, max: 14 }),
    past: fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 14 }),
        outcome: fc.constantFrom('done' as const, 'skipped' as const, 'ignored' as const),
        days: fc.integer({ min: 0, max: 59 }),
      }),
      { maxLength: 10 },
    ),
  })
  .map(({ masteries, seen, minutes, exam, openOwn, openDay, theirs, past }) => {
    const base = facts();
    const topicOf = (number: number) => `competence:NSI-P-ALGO-${String(number).padStart(2, '0')}`;
    return facts({
      competences: masteries.map((mastery, index) => competence(index + 1, mastery, seen)),
      days: base.days.map((day, index) => ({ ...day, free_minutes: minutes[index] ?? 0 })),
      subjects: base.subjects.map((one) =>
        one.subject === 'NSI' ? { ...one, next_exam_at: exam === null ? null : ago(-exam) } : one,
      ),
      open: [
        ...openOwn.map((number) => own(topicOf(number), { day: dayAt(openDay) })),
        ...Array.from({ length: theirs }, (_, index) => own(`autre:${index}`, { own: false, topic: null })),
      ],
      past: past.map(({ number, outcome, days }) => ({ topic: topicOf(number), outcome, at: ago(days) })),
    });
  });

describe('whatever the facts', () => {
  test('5 to 12 open tasks where there is enough to do, never two about one thing, never one of somebody else’s changed', () => {
    fc.assert(
      fc.property(anyFacts, (before) => {
        const plan = planTasks(before);
        const then = after(before, plan).open;
        const topics = then.map(({ topic }) => topic).filter((topic) => topic !== null);
        expect(new Set(topics).size).toBe(topics.length);
        if (plan.create.length > 0) expect(then.length).toBeLessThanOrEqual(12);
        const touched = new Set([...plan.close, ...plan.refresh].map(({ id }) => id));
        for (const task of before.open) if (!task.own) expect(touched.has(task.id)).toBe(false);
        for (const task of plan.create) {
          expect(task.weight).toBeGreaterThanOrEqual(0);
          expect(task.weight).toBeLessThanOrEqual(5);
          expect(task.reason).toMatch(/\.$/);
          expect(task.label.length).toBeLessThanOrEqual(300);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the same facts give the same tasks, and a second run changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, (before) => {
        const plan = planTasks(before);
        expect(planTasks(before)).toEqual(plan);
        expect(planTasks(after(before, plan))).toEqual({ create: [], refresh: [], close: [] });
      }),
      { numRuns: 300 },
    );
  });

  const priorityOf = (mastery: number, exam_weight: number, exam: number | null) => {
    const [found] = findCandidates(
      facts({
        competences: [competence(1, mastery)],
        subjects: [{ subject: 'NSI', exam_weight, next_exam_at: exam === null ? null : ago(-exam) }],
      }),
    );
    return found?.priority ?? 0;
  };
  const weights = fc.integer({ min: 1, max: 18 });
  const low = fc.double({ min: 0, max: 0.69, noNaN: true });
  const dates = fc.option(fc.integer({ min: 1, max: 60 }));

  test('more weight, less mastery, a nearer épreuve never lower a priority', () => {
    fc.assert(
      fc.property(weights, weights, low, low, dates, dates, (w1, w2, m1, m2, d1, d2) => {
        const far = (days: number | null) => days ?? Number.POSITIVE_INFINITY;
        const [near, later] = far(d1) <= far(d2) ? [d1, d2] : [d2, d1];
        expect(priorityOf(m1, Math.max(w1, w2), d1)).toBeGreaterThanOrEqual(priorityOf(m1, Math.min(w1, w2), d1));
        expect(priorityOf(m1, w1, near)).toBeGreaterThanOrEqual(priorityOf(m1, w1, later));
        // Less mastered is also sooner forgotten: both push the same way.
        expect(priorityOf(Math.min(m1, m2), w1, d1)).toBeGreaterThanOrEqual(
          priorityOf(Math.max(m1, m2), w1, d1) - 1e-9,
        );
      }),
    );
  });

  test('the priority is the formula the screen shows, and the épreuve’s nearness', () => {
    const [found] = findCandidates(facts({ competences: [competence(1, 0.4)] }));
    expect(found?.priority).toBe(
      priority(taskWeight(found?.factors ?? { exam_weight: 0, to_acquire: 0, forgetting: 1 }), null, now),
    );
  });
});
