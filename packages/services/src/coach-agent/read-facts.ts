import { type CoachFacts, isMilestoneKey, type OpenTaskFact, type PastTaskFact, topicOf } from '@nexus/agents';
import { competences, isTaughtIn } from '@nexus/content';
import type { SubjectCode } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { dayAfter, instantAt, localDay, type Memory } from '@nexus/domain';
import { and, asc, eq, gte, inArray, lt, min, ne, sql } from 'drizzle-orm';
import { isNoMilestone } from '../epreuves/index.ts';
import { memoriesOf } from '../progress/index.ts';

const DAY_MS = 86_400_000;
const DAYS_AHEAD = 14;
const PAST_DAYS = 60;
const HABIT_DAYS = 28;
const USUAL_MINUTES = 30;
const LEAST_MINUTES = 15;
const MOST_MINUTES = 120;
const LAST_HOUR = 20;

/** Marked on attendance and practice, not by revising: nothing useful to propose without a programme. */
const notRevised = new Set<SubjectCode>(['EPS', 'EMC', 'OPTION']);

/**
 * What the Coach agent reasons from, read in the transaction that will write.
 *
 * @returns null when there is no such pupil.
 */
export async function readFacts(
  orm: Database,
  student_id: string,
  now: Date,
): Promise<{ facts: CoachFacts; time_zone: string } | null> {
  const { students, users, studiedCoefficients } = schema;
  const [pupil] = await orm
    .select({ track: students.track, time_zone: users.time_zone })
    .from(students)
    .innerJoin(users, eq(users.id, students.user_id))
    .where(eq(students.id, student_id));
  if (pupil === undefined) return null;
  const { track, time_zone } = pupil;

  const studied = await orm.select().from(studiedCoefficients).where(eq(studiedCoefficients.student_id, student_id));
  const exams = await nextExams(orm, student_id, localDay(now, time_zone), time_zone);
  const known = await masteries(orm, student_id);
  const facts: CoachFacts = {
    now,
    days: await freeTime(orm, student_id, now, time_zone),
    subjects: studied
      .filter(({ subject, weight }) => weight > 0 && !notRevised.has(subject) && isTaughtIn(subject, track))
      .sort((a, b) => b.weight - a.weight || (a.subject < b.subject ? -1 : 1))
      .map(({ subject, weight }) => ({ subject, exam_weight: weight, next_exam_at: exams.get(subject) ?? null })),
    exam_total: await planTotal(orm, student_id),
    competences: competences()
      .filter(({ level }) => level === track)
      .map(({ code, subject, label, prerequisites, position }) => ({
        code,
        subject,
        label,
        prerequisites,
        position,
        mastery: known.get(code)?.score ?? null,
        memory: known.get(code)?.memory ?? null,
      })),
    open: await openTasks(orm, student_id, time_zone),
    past: await pastTasks(orm, student_id, now),
  };
  return { facts, time_zone };
}

/** Of the whole diploma, the marks already obtained included. */
async function planTotal(orm: Database, student_id: string): Promise<number> {
  const { epreuvesPlan } = schema;
  const [plan] = await orm
    .select({ total: sql<number>`coalesce(sum(${epreuvesPlan.weight}), 0)::float8` })
    .from(epreuvesPlan)
    .where(and(eq(epreuvesPlan.student_id, student_id), sql.raw(isNoMilestone('epreuves_plan'))));
  return plan?.total ?? 0;
}

async function nextExams(orm: Database, student_id: string, today: string, time_zone: string) {
  const { epreuvesPlan } = schema;
  const rows = await orm
    .select({ subject: epreuvesPlan.subject, day: min(epreuvesPlan.scheduled_at) })
    .from(epreuvesPlan)
    .where(
      and(
        eq(epreuvesPlan.student_id, student_id),
        sql.raw(isNoMilestone('epreuves_plan')),
        gte(epreuvesPlan.scheduled_at, today),
      ),
    )
    .groupBy(epreuvesPlan.subject);
  return new Map(
    rows.flatMap(({ subject, day }) => (day === null ? [] : [[subject, instantAt(day, 8 * 60, time_zone)] as const])),
  );
}

/** Mastery of each competence met, and what is remembered of it. */
async function masteries(orm: Database, student_id: string) {
  const { competenceEvidence, progress } = schema;
  const rows = await orm.select().from(progress).where(eq(progress.student_id, student_id));
  const evidence = await orm.select().from(competenceEvidence).where(eq(competenceEvidence.student_id, student_id));
  const memories = memoriesOf(
    evidence.map(({ competence_code, mastery_after, fraction, at }) => ({
      ...{ code: competence_code, score: mastery_after, fraction },
      at: at.toISOString(),
    })),
  );
  return new Map<string, { score: number; memory: Memory | null }>(
    rows.map(({ competence_code, score }) => [
      competence_code,
      { score, memory: memories.get(competence_code) ?? null },
    ]),
  );
}

async function openTasks(orm: Database, student_id: string, time_zone: string): Promise<OpenTaskFact[]> {
  const { tasks } = schema;
  const rows = await orm
    .select()
    .from(tasks)
    .where(and(eq(tasks.student_id, student_id), eq(tasks.status, 'Todo')))
    .orderBy(asc(tasks.id));
  return rows.map((task) => ({
    id: task.id,
    own: task.source === 'Agent' && !isMilestoneKey(task.agent_key),
    topic: topicOfTask(task),
    short: task.agent_key?.endsWith('#short') ?? false,
    subject: task.subject,
    minutes: task.minutes ?? 0,
    day: task.planned_on ?? (task.due_at === null ? null : localDay(task.due_at, time_zone)),
    weight: task.weight,
    reason: task.reason,
  }));
}

interface TopicOfTask {
  competence_code: string | null;
  agent_key: string | null;
}

/** About the competence it names; else the subject that this agent made it for. A milestone is the Planner's. */
function topicOfTask({ competence_code, agent_key }: TopicOfTask): string | null {
  if (isMilestoneKey(agent_key)) return null;
  return competence_code === null ? (agent_key?.replace('#short', '') ?? null) : topicOf({ competence_code });
}

async function pastTasks(orm: Database, student_id: string, now: Date): Promise<PastTaskFact[]> {
  const { tasks, events } = schema;
  const rows = await orm
    .select({
      competence_code: tasks.competence_code,
      agent_key: tasks.agent_key,
      kind: events.kind,
      why: sql<string | null>`${events.payload_json} ->> 'why'`,
      at: events.at,
    })
    .from(events)
    .innerJoin(tasks, eq(tasks.id, sql`(${events.payload_json} ->> 'task_id')::uuid`))
    .where(
      and(
        eq(events.student_id, student_id),
        inArray(events.kind, ['TASK_COMPLETED', 'TASK_SKIPPED', 'TASK_CLOSED']),
        gte(events.at, new Date(now.getTime() - PAST_DAYS * DAY_MS)),
        ne(tasks.status, 'Todo'),
        eq(tasks.source, 'Agent'),
      ),
    );
  return rows.flatMap(({ kind, why, at, ...task }): PastTaskFact[] => {
    const topic = topicOfTask(task);
    if (topic === null) return [];
    if (kind === 'TASK_COMPLETED') return [{ topic, outcome: 'done', at }];
    if (kind === 'TASK_SKIPPED') return [{ topic, outcome: 'skipped', at }];
    return why === 'ignored' ? [{ topic, outcome: 'ignored', at }] : [];
  });
}

/** What the last four weeks say of each weekday, less the sessions already held on the days to come. */
async function freeTime(orm: Database, student_id: string, now: Date, time_zone: string): Promise<CoachFacts['days']> {
  const { activityDays, sessions } = schema;
  const worked = await orm
    .select({ day: activityDays.day, minutes: activityDays.minutes })
    .from(activityDays)
    .where(and(eq(activityDays.student_id, student_id), gte(activityDays.day, dayAfter(now, -HABIT_DAYS, time_zone))));
  const byWeekday = new Map<number, number>();
  for (const { day, minutes } of worked) byWeekday.set(weekday(day), (byWeekday.get(weekday(day)) ?? 0) + minutes);
  const live = await orm
    .select({ slot_start: sessions.slot_start, slot_end: sessions.slot_end })
    .from(sessions)
    .where(
      and(
        eq(sessions.student_id, student_id),
        ne(sessions.status, 'Annulé'),
        gte(sessions.slot_start, now),
        lt(sessions.slot_start, new Date(now.getTime() + (DAYS_AHEAD + 1) * DAY_MS)),
      ),
    );
  return Array.from({ length: DAYS_AHEAD }, (_, index) => {
    const day = dayAfter(now, index, time_zone);
    const usual =
      worked.length === 0
        ? USUAL_MINUTES
        : Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, (byWeekday.get(weekday(day)) ?? 0) / (HABIT_DAYS / 7)));
    const taken = live
      .filter(({ slot_start }) => localDay(slot_start, time_zone) === day)
      .reduce((sum, { slot_start, slot_end }) => sum + (slot_end.getTime() - slot_start.getTime()) / 60_000, 0);
    const tooLate = index === 0 && now >= instantAt(day, LAST_HOUR * 60, time_zone);
    return {
      day,
      noon: instantAt(day, 12 * 60, time_zone),
      free_minutes: tooLate ? 0 : Math.max(0, Math.round(usual - taken)),
    };
  });
}

function weekday(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}
