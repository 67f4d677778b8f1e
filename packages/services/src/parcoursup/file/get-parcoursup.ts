import { parcoursupFacts, parcoursupLetter, parcoursupLimits } from '@nexus/content';
import {
  FileKind,
  Id,
  Instant,
  type OfStudent,
  type Parcoursup,
  ParcoursupAnswer,
  Student,
  SubWish,
  WishDecision,
  WishStatus,
} from '@nexus/contracts';
import { nextDeadline, phaseState } from '@nexus/domain';
import { z } from 'zod';
import type { Caller } from '../../context.ts';
import { calendarOf } from '../calendar.ts';
import { checklist, isComplete } from '../checklists.ts';
import { openParcoursup } from '../open-parcoursup.ts';

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (row: string, from: string, order: string) =>
  `(select coalesce(json_agg(${row} order by ${order}), '[]') from ${from})`;

/** `$1` the pupil, `$2` now. */
const statement = `select json_build_object(
  'student', json_build_object('id', st.id, 'first_name', pu.first_name, 'last_name', pu.last_name, 'track', st.track,
    'profile', st.profile, 'specialities', st.specialities, 'options', st.options, 'time_zone', pu.time_zone),
  'today', ($2::timestamptz at time zone pu.time_zone)::date,
  'wishes', ${list(
    `json_build_object('id', w.id, 'formation', w.formation, 'school', w.school, 'city', w.city,
      'selective', w.selective, 'apprenticeship', w.apprenticeship, 'note', w.note, 'sub_wishes', w.sub_wishes,
      'status', w.status, 'answer', w.answer, 'decision', w.decision,
      'letter', (select json_build_object('chars', char_length(l.text), 'drafts', l.drafts, 'saved_at', ${instant('l.saved_at')})
        from (select text, saved_at, count(*) over () as drafts from nexus_app.parcoursup_letters
          where wish_id = w.id order by draft desc limit 1) l))`,
    'nexus_app.parcoursup_wishes w where w.student_id = st.id',
    'w.position, w.id',
  )},
  'items', ${list(
    `json_build_object('wish_id', i.wish_id, 'key', i.key, 'label', i.label, 'done', i.done_at is not null)`,
    'nexus_app.parcoursup_items i where i.student_id = st.id',
    'i.created_at, i.id',
  )},
  'documents', ${list(
    `json_build_object('wish_id', d.wish_id, 'id', f.id, 'name', f.name, 'kind', f.kind, 'bytes', f.bytes,
      'created_at', ${instant('f.created_at')})`,
    `nexus_app.parcoursup_documents d join nexus_app.stored_files f on f.id = d.file_id
      where d.student_id = st.id and f.deleted_at is null`,
    'd.created_at, f.id',
  )})::text as file
  from nexus_app.students st join nexus_app.users pu on pu.id = st.user_id where st.id = $1::uuid`;

const Rows = z.object({
  student: Student,
  today: z.iso.date(),
  wishes: z.array(
    z.object({
      id: Id,
      formation: z.string(),
      school: z.string(),
      city: z.string(),
      selective: z.boolean(),
      apprenticeship: z.boolean(),
      note: z.string().nullable(),
      sub_wishes: z.array(SubWish),
      status: WishStatus,
      answer: ParcoursupAnswer.nullable(),
      decision: WishDecision.nullable(),
      letter: z.object({ chars: z.int(), drafts: z.int(), saved_at: Instant }).nullable(),
    }),
  ),
  items: z.array(
    z.object({ wish_id: Id.nullable(), key: z.string(), label: z.string().nullable(), done: z.boolean() }),
  ),
  documents: z.array(
    z.object({
      wish_id: Id.nullable(),
      id: Id,
      name: z.string(),
      kind: FileKind,
      bytes: z.int(),
      created_at: Instant,
    }),
  ),
});

/**
 * A pupil's Parcoursup whole: the calendar of their session and where they are in it, the checklist of the file, the
 * wishes with theirs, documents and letters. A parent to whom they are not open sees neither letters nor documents.
 *
 * @throws as openParcoursup.
 */
export async function getParcoursup(caller: Caller, input: OfStudent): Promise<Parcoursup> {
  const { student_id, shared } = await openParcoursup(caller, 'parcoursup:read', input.student_id);
  const [row] = await caller.db.read<{ file: string }>(statement, [student_id, caller.now().toISOString()]);
  const { student, today, wishes, items, documents } = Rows.parse(JSON.parse(row?.file ?? ''));
  const { session, phases, caveat } = calendarOf(today);
  const deadline = nextDeadline(phases, today);
  const letters_open = shared || caller.actor.role !== 'parent';
  const documentsOf = (wish_id: string | null) =>
    letters_open
      ? documents.filter((one) => one.wish_id === wish_id).map(({ wish_id: _, ...document }) => document)
      : [];
  const { wishes: wishes_max, ...limits } = parcoursupLimits();
  return {
    student,
    session,
    today,
    phases: phases.map((phase) => {
      const { code, label, from, to, certainty, note, sources } = phase;
      return { code, label, from, to, certainty, note, sources: [...sources], state: phaseState(phase, today) };
    }),
    caveat,
    deadline:
      deadline === undefined
        ? null
        : {
            code: deadline.phase.code,
            label: deadline.phase.label,
            certainty: deadline.phase.certainty,
            day: deadline.day,
            days_left: deadline.days_left,
          },
    limits: { wishes: wishes_max, ...limits },
    ...parcoursupFacts(),
    letter_rule: parcoursupLetter(),
    items: checklist(null, items, student.profile),
    documents: documentsOf(null),
    wishes: wishes.map(({ letter, ...wish }) => {
      const own = checklist(wish, items, student.profile);
      return {
        ...wish,
        items: own,
        done: own.filter(({ done }) => done).length,
        total: own.length,
        complete: isComplete(own),
        documents: documentsOf(wish.id),
        letter: letters_open ? letter : null,
      };
    }),
    shared_with_parents: shared,
    letters_open,
  };
}
