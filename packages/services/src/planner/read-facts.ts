import { type EpreuveFact, epreuveKey, epreuveName, formOf, type PlannerFacts } from '@nexus/agents';
import { competences } from '@nexus/content';
import type { StudentProfile, SubjectCode, Track } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { dayAfter, dayNumber, epreuveState, knownMastery, localDay, studiedWeights } from '@nexus/domain';
import { and, eq, gte, ne, notInArray } from 'drizzle-orm';
import { detailsOf, holidaysFrom, type PlanRow, readProfile, regulationRows } from '../epreuves/index.ts';
import { type KeptMilestone, keptMilestones } from './kept-milestones.ts';

const HABIT_DAYS = 28;
/** A week of a pupil of whom nothing is known, and the bounds of what a habit can say. */
const USUAL_WEEK_MINUTES = 210;
const LEAST_WEEK_MINUTES = 60;
const MOST_WEEK_MINUTES = 600;
/** A window longer than this is no date. */
const LONGEST_WINDOW_DAYS = 62;
const TASK_MINUTES = 20;
const REMINDER_MINUTES = 10;

export interface ReadFacts {
  facts: PlannerFacts;
  kept: KeptMilestone[];
  session: number;
  time_zone: string;
}

/** What the Planner reasons from, read in the transaction that will write. @throws STUDENT_NOT_FOUND */
export async function readFacts(orm: Database, student_id: string, now: Date): Promise<ReadFacts> {
  const { profile, time_zone } = await readProfile(orm, student_id);
  const today = localDay(now, time_zone);
  const rows = await regulationRows(orm, student_id);
  const session = rows[0]?.session ?? 0;
  const kept = await keptMilestones(orm, student_id, time_zone);
  const facts: PlannerFacts = {
    today,
    epreuves: await epreuvesToCome(orm, student_id, { profile, session, rows, today }),
    holidays: holidaysFrom(today),
    load: await loadOf(orm, student_id, { now, time_zone, kept }),
    week_minutes: await weekMinutes(orm, student_id, now, time_zone),
    known: kept,
  };
  return { facts, kept, session, time_zone };
}

async function epreuvesToCome(
  orm: Database,
  student_id: string,
  { profile, session, rows, today }: { profile: StudentProfile; session: number; rows: PlanRow[]; today: string },
): Promise<EpreuveFact[]> {
  const { progress } = schema;
  const scores = new Map(
    (await orm.select().from(progress).where(eq(progress.student_id, student_id))).map((row) => [
      row.competence_code,
      row.score,
    ]),
  );
  const details = detailsOf(profile, session);
  const studied = studiedWeights(rows, profile);
  const exam_total = rows.reduce((sum, { weight }) => sum + weight, 0);
  return rows.flatMap((row): EpreuveFact[] => {
    const first_day = row.scheduled_at ?? row.window_start;
    const last_day = row.scheduled_at ?? row.window_end;
    if (row.kind === 'controle_continu' || first_day === null || last_day === null) return [];
    if (dayNumber(last_day) - dayNumber(first_day) > LONGEST_WINDOW_DAYS) return [];
    const { state } = epreuveState({ ...row, mark: row.score_20 }, { track: profile.track, today });
    if (state !== 'to_come' || first_day <= today) return [];
    const explained = details(row);
    const duration_min = explained?.duration_min ?? null;
    return [
      {
        key: epreuveKey(row),
        name: epreuveName(row),
        subject: row.subject,
        year: row.year,
        coefficient: row.weight,
        subject_weight: studied.get(row.subject) ?? row.weight,
        exam_total,
        first_day,
        day_known: row.scheduled_at !== null,
        certainty: row.certainty,
        form: formOf({ subject: row.subject, duration_min }),
        has_practical: explained?.parts.some(({ part }) => part === 'pratique') ?? false,
        duration_min,
        ...masteryOf(row.subject, explained?.programme_years ?? [], scores),
      },
    ];
  });
}

function masteryOf(
  subject: SubjectCode,
  years: readonly Track[],
  scores: ReadonlyMap<string, number>,
): Pick<EpreuveFact, 'mastery' | 'remaining'> {
  const tested = competences().filter((one) => one.subject === subject && years.includes(one.level));
  if (tested.length === 0) return { mastery: null, remaining: null };
  const { low, total, acquired } = knownMastery(tested.map(({ code }) => scores.get(code) ?? null));
  return { mastery: low, remaining: total - acquired };
}

/**
 * What takes time on days to come, whoever asked for it, but for what the agents propose: sessions, dated tasks of people,
 * reminders that are not milestones. The Coach agent makes its own week fit around the milestones.
 */
async function loadOf(
  orm: Database,
  student_id: string,
  { now, time_zone, kept }: { now: Date; time_zone: string; kept: readonly KeptMilestone[] },
): Promise<Map<string, number>> {
  const { sessions, tasks, reminders } = schema;
  const held = await orm
    .select({ start: sessions.slot_start, end: sessions.slot_end })
    .from(sessions)
    .where(and(eq(sessions.student_id, student_id), ne(sessions.status, 'Annulé'), gte(sessions.slot_start, now)));
  const asked = await orm
    .select({ due_at: tasks.due_at, planned_on: tasks.planned_on, minutes: tasks.minutes })
    .from(tasks)
    .where(and(eq(tasks.student_id, student_id), eq(tasks.status, 'Todo'), ne(tasks.source, 'Agent')));
  const own = kept.map(({ id }) => id);
  const noted = await orm
    .select({ at: reminders.at })
    .from(reminders)
    .where(
      and(
        eq(reminders.student_id, student_id),
        gte(reminders.at, now),
        own.length === 0 ? undefined : notInArray(reminders.id, own),
      ),
    );
  const load = new Map<string, number>();
  const add = (day: string, minutes: number) => load.set(day, (load.get(day) ?? 0) + minutes);
  for (const { start, end } of held) add(localDay(start, time_zone), (end.getTime() - start.getTime()) / 60_000);
  for (const { due_at, planned_on, minutes } of asked) {
    const day = planned_on ?? (due_at === null ? null : localDay(due_at, time_zone));
    if (day !== null && day >= localDay(now, time_zone)) add(day, minutes ?? TASK_MINUTES);
  }
  for (const { at } of noted) add(localDay(at, time_zone), REMINDER_MINUTES);
  return load;
}

/** Minutes a week really worked over the last four, by quarters of an hour; a plan does not follow every minute. */
async function weekMinutes(orm: Database, student_id: string, now: Date, time_zone: string): Promise<number> {
  const { activityDays } = schema;
  const worked = await orm
    .select({ minutes: activityDays.minutes })
    .from(activityDays)
    .where(and(eq(activityDays.student_id, student_id), gte(activityDays.day, dayAfter(now, -HABIT_DAYS, time_zone))));
  if (worked.length === 0) return USUAL_WEEK_MINUTES;
  const week = worked.reduce((sum, { minutes }) => sum + minutes, 0) / (HABIT_DAYS / 7);
  return Math.min(MOST_WEEK_MINUTES, Math.max(LEAST_WEEK_MINUTES, Math.round(week / 15) * 15));
}
