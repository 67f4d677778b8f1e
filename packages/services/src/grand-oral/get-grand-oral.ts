import { grandOralRules, schoolHolidays } from '@nexus/content';
import { CampusError, GrandOral, type OfStudent, OralLink, OralStage } from '@nexus/contracts';
import { calendarDay, combinationOf, dayNumber, oralMilestones } from '@nexus/domain';
import { z } from 'zod';
import type { Caller } from '../context.ts';
import { list } from '../dashboard/index.ts';
import { openTerminale, readerOf } from './open-terminale.ts';
import { questionJson, rehearsalJson, visibleRehearsals } from './rows.ts';

const filled = (json: string) =>
  `(select count(*)::int from jsonb_array_elements(${json}) one where one ->> 'title' <> '')`;

/** `$1` the pupil, `$2` now, `$3` how much the reader sees. */
const statement = `
  with clock as (select $2::timestamptz as now)
  select json_build_object(
    'student', json_build_object('id', st.id, 'first_name', pu.first_name, 'track', st.track,
      'time_zone', pu.time_zone, 'specialities', st.specialities[1:2]),
    'today', (clock.now at time zone pu.time_zone)::date,
    'window', (select json_build_object('from', coalesce(e.scheduled_at, e.window_start),
        'to', coalesce(e.scheduled_at, e.window_end), 'certainty', e.certainty)
      from nexus_app.epreuves_plan e
      where e.student_id = st.id and e.code = 'GRAND-ORAL' and coalesce(e.scheduled_at, e.window_start) is not null
      order by e.source limit 1),
    'began', (select (min(q.created_at) at time zone pu.time_zone)::date
      from nexus_app.oral_questions q where q.student_id = st.id),
    'facts', ${list(
      `json_build_object('stage', q.stage, 'has_idea', q.idea <> '' or q.question <> '', 'link', q.link,
        'plan_parts', ${filled('q.plan_json')}, 'sources', ${filled('q.sources_json')})`,
      '(select * from nexus_app.oral_questions where student_id = st.id order by position) q',
    )},
    'questions', ${list(
      questionJson('$3::text'),
      '(select * from nexus_app.oral_questions where student_id = st.id order by position) q',
    )},
    'rehearsals_count', (select count(*)::int from nexus_app.oral_rehearsals
      where student_id = st.id and finished_at is not null),
    'rehearsals', ${list(rehearsalJson, visibleRehearsals('st.id', '$3::text'))}
  )::text as screen
  from clock join nexus_app.students st on st.id = $1::uuid join nexus_app.users pu on pu.id = st.user_id`;

const Rows = GrandOral.omit({ reader: true, combination: true, milestones: true, rules: true }).extend({
  began: z.iso.date().nullable(),
  facts: z.array(
    z.object({
      stage: OralStage,
      has_idea: z.boolean(),
      link: OralLink.nullable(),
      plan_parts: z.int(),
      sources: z.int(),
    }),
  ),
});

/**
 * A pupil's Grand oral: questions, milestones, rehearsals and the grid, each as its reader may see it.
 *
 * @throws as openStudent; GRAND_ORAL_NOT_YET.
 */
export async function getGrandOral(caller: Caller, input: OfStudent): Promise<GrandOral> {
  const { id } = await openTerminale(caller, 'grandOral:overview', input.student_id);
  const reader = readerOf(caller.actor);
  const [row] = await caller.db.read<{ screen: string }>(statement, [id, caller.now().toISOString(), reader]);
  if (row === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  const { began, facts, ...rows } = Rows.parse(JSON.parse(row.screen));
  const { today, window, student, rehearsals_count } = rows;
  const combination = combinationOf(
    facts.map(({ link }) => link),
    student.specialities,
  );
  return {
    ...rows,
    reader,
    // What the questions bear on is part of what they say: told to the pupil alone.
    combination: reader === 'own' ? combination : { state: 'open', message: null },
    milestones: oralMilestones(
      { questions: facts, rehearsals: rehearsals_count },
      {
        began: began ?? today,
        today,
        last: window === null ? endOfMay(today) : calendarDay(dayNumber(window.from) - 1),
        holidays: schoolHolidays(),
      },
    ),
    rules: grandOralRules(),
  };
}

/** Until the window is published: the Grand oral has always been after the end of May. */
function endOfMay(today: string): string {
  const year = Number(today.slice(0, 4));
  return `${today.slice(5) > '08-31' ? year + 1 : year}-05-31`;
}
