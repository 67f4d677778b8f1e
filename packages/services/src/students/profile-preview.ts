import { createHash } from 'node:crypto';
import { competences, isTaughtIn } from '@nexus/content';
import type { PreviewProfileInput, ProfilePreview, StudentProfile, SubjectCode } from '@nexus/contracts';
import { type Database, schema } from '@nexus/db';
import { comparePlans, type ExamPlanItem, studiedWeights } from '@nexus/domain';
import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm';
import type { Campus } from '../context.ts';
import { inOrder, type PlanRow, planOf, readProfile, regulationRows } from '../epreuves/index.ts';
import { hiddenIn } from '../marks/index.ts';

type ProfileChanges = Omit<PreviewProfileInput, 'student_id'>;

/** A profile with some of it changed; who is no candidat individuel any more has no modality. */
export function withChanges(before: StudentProfile, changes: ProfileChanges): StudentProfile {
  const profile = changes.profile ?? before.profile;
  const stays = profile === 'CandidatLibre' ? before.ponctuelles_modality : null;
  return {
    track: changes.track ?? before.track,
    profile,
    ponctuelles_modality: changes.ponctuelles_modality === undefined ? stays : changes.ponctuelles_modality,
    specialities: changes.specialities ?? before.specialities,
    options: inOrder(changes.options ?? before.options),
  };
}

export function isSameProfile(one: StudentProfile, other: StudentProfile): boolean {
  return canonical(one) === canonical(other);
}

/**
 * What these changes would do to a pupil's plan and to what rests on it; reads only.
 *
 * @throws RULE_BROKEN the profile is not allowed: the field and the rule are named. STUDENT_NOT_FOUND.
 */
export async function previewOf(
  campus: Campus,
  orm: Database,
  student_id: string,
  changes: ProfileChanges,
): Promise<ProfilePreview> {
  const { profile: before, time_zone, updated_at } = await readProfile(orm, student_id);
  const after = withChanges(before, changes);
  const { session, items } = planOf(after, { now: campus.now(), time_zone });
  const rows = await regulationRows(orm, student_id);
  const { same, gone, fresh } = comparePlans(rows, items);
  const weighed = sumsBySubject(rows, items);
  const studied = {
    before: studiedWeights(rows, before),
    after: studiedWeights(items, after),
  };
  const changed = subjectsThatChange(studied);
  const leaving = [...studied.before.keys()].filter((subject) => !studied.after.has(subject));
  const named = ({ code, label, subject }: ExamPlanItem) => ({ code, label, subject });

  return {
    student_id,
    fingerprint: fingerprintOf({ student_id, updated_at, rows, after, session, items }),
    before,
    after,
    session: { before: rows[0]?.session ?? session, after: session },
    total_weight: { before: total(rows), after: total(items) },
    appears: fresh.map(rowView),
    disappears: gone.map((row) => ({ ...rowView(row), mark: row.score_20 })),
    moves: same
      .filter(({ before: row, after: item }) => canonical(whenOf(row)) !== canonical(whenOf(item)))
      .map(({ before: row, after: item }) => ({ ...named(item), before: whenOf(row), after: whenOf(item) })),
    reweighs: same
      .filter(({ before: row, after: item }) => row.weight !== item.weight)
      .map(({ before: row, after: item }) => ({ ...named(item), before: row.weight, after: item.weight })),
    rewrites: same.flatMap(({ before: row, after: item }) => {
      const fields = (['code', 'label', 'format', 'kind'] as const).filter((name) => row[name] !== item[name]);
      return fields.length === 0 ? [] : [{ ...named(item), changed: fields }];
    }),
    subjects: weighed.filter((one) => one.before !== one.after),
    tasks: await touchedTasks(orm, student_id, { before, after }, studied.after, changed),
    sessions: await touchedSessions(orm, student_id, campus.now(), leaving),
    typed_marks: await leavingMarks(orm, student_id, rows, items),
    milestones: await touchedMilestones(orm, student_id, leaving),
  };
}

function rowView(row: Omit<ExamPlanItem, 'kind' | 'format'>) {
  const { code, label, subject, year, weight } = row;
  return { code, label, subject, year, weight, ...whenOf(row) };
}

function whenOf({
  scheduled_at,
  window_start,
  window_end,
  certainty,
}: Pick<ExamPlanItem, 'scheduled_at' | 'window_start' | 'window_end' | 'certainty'>) {
  return { scheduled_at, window_start, window_end, certainty };
}

function total(items: readonly { weight: number }[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}

type Weighing = Pick<ExamPlanItem, 'subject' | 'weight'>;

/** What each subject of either plan weighs in both. */
function sumsBySubject(before: readonly Weighing[], after: readonly Weighing[]) {
  const subjects = new Set([...before, ...after].map(({ subject }) => subject));
  return [...subjects].map((subject) => ({
    subject,
    before: total(before.filter((row) => row.subject === subject)),
    after: total(after.filter((row) => row.subject === subject)),
  }));
}

type Weights = ReadonlyMap<SubjectCode, number>;

function subjectsThatChange({ before, after }: { before: Weights; after: Weights }): Set<SubjectCode> {
  return new Set([...before.keys(), ...after.keys()].filter((subject) => before.get(subject) !== after.get(subject)));
}

/** Open tasks about what changes; the Coach agent takes back its own that are of no use any more (docs/coach-agent.md). */
async function touchedTasks(
  orm: Database,
  student_id: string,
  { before, after }: { before: StudentProfile; after: StudentProfile },
  studied: Weights,
  changed: ReadonlySet<SubjectCode>,
): Promise<ProfilePreview['tasks']> {
  const { tasks } = schema;
  const levels = new Map(competences().map(({ code, level }) => [code, level]));
  const rows = await orm
    .select({
      id: tasks.id,
      label: tasks.label,
      subject: tasks.subject,
      source: tasks.source,
      competence_code: tasks.competence_code,
    })
    .from(tasks)
    .where(and(eq(tasks.student_id, student_id), eq(tasks.status, 'Todo')))
    .orderBy(asc(tasks.id))
    .limit(200);
  return rows.flatMap(({ subject, competence_code, ...task }) => {
    if (subject === null || (!changed.has(subject) && before.track === after.track)) return [];
    const level = competence_code === null ? undefined : levels.get(competence_code);
    const isOfUse =
      studied.has(subject) && isTaughtIn(subject, after.track) && (level === undefined || level === after.track);
    const effect = isOfUse ? ('reweighed' as const) : task.source === 'Agent' ? ('closes' as const) : ('kept' as const);
    return [{ ...task, subject, effect }];
  });
}

async function touchedSessions(
  orm: Database,
  student_id: string,
  now: Date,
  leaving: readonly SubjectCode[],
): Promise<ProfilePreview['sessions']> {
  const { sessions } = schema;
  const rows = await orm
    .select({ id: sessions.id, subject: sessions.subject, slot_start: sessions.slot_start, status: sessions.status })
    .from(sessions)
    .where(
      and(
        eq(sessions.student_id, student_id),
        ne(sessions.status, 'Annulé'),
        gt(sessions.slot_start, now),
        inArray(sessions.subject, [...leaving]),
      ),
    )
    .orderBy(asc(sessions.slot_start), asc(sessions.id))
    .limit(200);
  return rows.map(({ slot_start, ...session }) => ({ ...session, slot_start: slot_start.toISOString() }));
}

/** How many typed marks have a row in the plan, and none in the one to come. */
async function leavingMarks(
  orm: Database,
  student_id: string,
  rows: readonly PlanRow[],
  items: readonly ExamPlanItem[],
): Promise<number> {
  const { bacMarks } = schema;
  const marks = await orm
    .select({ code: bacMarks.code, subject: bacMarks.subject })
    .from(bacMarks)
    .where(eq(bacMarks.student_id, student_id));
  return hiddenIn(
    marks.filter((mark) => hiddenIn([mark], rows) === 0),
    items,
  );
}

async function touchedMilestones(
  orm: Database,
  student_id: string,
  leaving: readonly SubjectCode[],
): Promise<ProfilePreview['milestones']> {
  const { epreuvesPlan: plan } = schema;
  return await orm
    .select({
      id: plan.id,
      code: plan.code,
      label: plan.label,
      subject: plan.subject,
      scheduled_at: plan.scheduled_at,
    })
    .from(plan)
    .where(and(eq(plan.student_id, student_id), eq(plan.source, 'Agent'), inArray(plan.subject, [...leaving])))
    .orderBy(asc(plan.code), asc(plan.id))
    .limit(200);
}

interface Previewed {
  student_id: string;
  updated_at: Date;
  rows: readonly PlanRow[];
  after: StudentProfile;
  session: number;
  items: readonly ExamPlanItem[];
}

/** The same only when the same plan would become the same other one. */
function fingerprintOf({ rows, ...previewed }: Previewed): string {
  const kept = rows.map(({ created_at: _, ...row }) => row);
  return createHash('sha256')
    .update(canonical({ ...previewed, rows: kept }))
    .digest('hex');
}

/** JSON with the keys of every object in order: jsonb gives them back in its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
