import { practicalRules } from '@nexus/content';
import type { SubjectFile } from '@nexus/content/library';
import { competenceOf, type PracticalAttempt } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { attemptTimes, totalPoints } from '@nexus/domain';
import { inArray } from 'drizzle-orm';
import type { Caller } from '../context.ts';
import { libraryOf } from '../courses/index.ts';
import { htmlOf } from '../practice/index.ts';
import { headOf, labelOf } from './subjects.ts';

type AttemptRow = typeof schema.practicalAttempts.$inferSelect;
type Moves = ReadonlyMap<string, { before: number | null; after: number }>;

/** Attempts as this reader may see them: to a parent, no program and no word of the dialogue. */
export async function attemptViews(caller: Caller, rows: readonly AttemptRow[]): Promise<PracticalAttempt[]> {
  const { practicalSubjects } = await libraryOf(caller);
  const reads = caller.actor.role !== 'parent';
  const moves = reads ? await movesOf(caller, rows) : new Map();
  return Promise.all(
    rows.map(async (row) => {
      const subject = practicalSubjects.find(({ id }) => id === row.subject_id);
      const { minutes, overtime_minutes } = attemptTimes(
        row.started_at,
        row.finished_at,
        row.finished_at,
        practicalRules().minutes,
      );
      return {
        id: row.id,
        subject_id: row.subject_id,
        ...(subject === undefined ? withdrawn(row) : pick(headOf(subject))),
        started_at: row.started_at.toISOString(),
        finished_at: row.finished_at.toISOString(),
        minutes,
        overtime_minutes,
        programs_points: row.programs_points,
        dialogue_points: row.dialogue_points,
        exercises: reads ? programsOf(row, subject, moves) : null,
        dialogue: reads ? await dialogueOf(row, subject) : null,
      };
    }),
  );
}

const pick = ({ title, kind, programs_max, dialogue_max }: ReturnType<typeof headOf>) => ({
  title,
  kind,
  programs_max,
  dialogue_max,
});

/** Of a subject that is in the library no more, an attempt stays. */
function withdrawn({ programs_json, programs_points, dialogue_points }: AttemptRow) {
  return {
    title: 'Sujet retiré',
    kind: programs_json.length === 1 ? ('application' as const) : ('deux-exercices' as const),
    programs_max: programs_points,
    dialogue_max: dialogue_points ?? 0,
  };
}

function programsOf({ programs_json }: AttemptRow, subject: SubjectFile | undefined, moves: Moves) {
  return programs_json.map(({ answer_id, item_id, source, passed, total, points }) => {
    const moved = answer_id === null ? undefined : moves.get(answer_id);
    const code = competenceOf({ id: item_id });
    return {
      ...{ item_id, source, passed, total, points },
      max: subject?.exercises.find(({ item }) => item.id === item_id)?.points ?? points,
      moved: moved === undefined ? null : { code, label: labelOf(code), ...moved },
    };
  });
}

async function dialogueOf({ dialogue_json }: AttemptRow, subject: SubjectFile | undefined) {
  if (dialogue_json === null) return null;
  return Promise.all(
    dialogue_json.map(async ({ said, met, points }, index) => {
      const asked = subject?.dialogue[index];
      const rubric = asked?.rubric ?? [];
      return {
        question: await htmlOf(asked?.question ?? 'Question retirée'),
        ...{ said, points },
        max: asked === undefined ? points : totalPoints(rubric.map((line) => line.points)),
        rubric: await Promise.all(
          rubric.map(async (line, place) => ({
            points: line.points,
            criterion: await htmlOf(line.criterion),
            met: met.includes(place),
          })),
        ),
      };
    }),
  );
}

/** What the answers in these attempts moved, by answer. */
async function movesOf({ db }: Caller, rows: readonly AttemptRow[]): Promise<Moves> {
  const ids = rows.flatMap(({ programs_json }) => programs_json.flatMap(({ answer_id }) => answer_id ?? []));
  if (ids.length === 0) return new Map();
  const { practiceAnswers } = schema;
  const answers = await db.orm
    .select({ id: practiceAnswers.id, before: practiceAnswers.mastery_before, after: practiceAnswers.mastery_after })
    .from(practiceAnswers)
    .where(inArray(practiceAnswers.id, ids));
  return new Map(
    answers.flatMap(({ id, before, after }) => (after === null ? [] : [[id, { before, after }] as const])),
  );
}
