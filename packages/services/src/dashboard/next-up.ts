import { subjectWords } from '@nexus/contracts';
import { isNoMilestone } from '../epreuves/index.ts';
import { nearnessSql } from '../tasks/index.ts';
import { instant, today } from './screen-statement.ts';

/** Each subject's chip word as a SQL constant, so that a title is made where the rows are. */
const shortLabels = `'${JSON.stringify(
  Object.fromEntries(Object.entries(subjectWords).map(([code, words]) => [code, words.short_label])),
).replaceAll("'", "''")}'::jsonb`;

/**
 * SQL rows: the next 7 by time among live sessions, dated épreuves and reminders. Few are to come in each, so they are
 * sorted once, together: a limit of its own for each costs three more sorts than it saves.
 */
export const nextUp = `(
  select * from (
    (select s.id, s.slot_start as at, case when s.kind = 'Stage' then 'Présentiel' else s.kind::text end as kind,
        (${shortLabels} ->> s.subject) || coalesce(' avec ' || c.first_name, '') as title,
        s.slot_end as ends_at, false as all_day, s.status::text as status, c.first_name as coach_first_name, s.subject
      from nexus_app.sessions s left join nexus_app.users c on c.id = s.coach_id
      where s.student_id = p.student_id and s.status in ('Proposé', 'Confirmé') and s.slot_end > clock.now)
    union all
    (select e.id, e.scheduled_at::timestamp at time zone pu.time_zone, 'Épreuve', e.label,
        null, true, null, null, e.subject
      from nexus_app.epreuves_plan e
      where e.student_id = p.student_id and ${isNoMilestone('e')} and e.scheduled_at >= ${today})
    union all
    (select r.id, r.at, 'Rappel', r.title, null, false, null, null, null
      from nexus_app.reminders r
      where r.student_id = p.student_id and r.at >= clock.now)
  ) dated order by at, id limit 7
) up`;

/** SQL rows: the open tasks of highest priority = weight × nearness; ties by due date, then id. */
export const nextTasks = (limit: number) => `(
  select t.*, nearness, t.weight * nearness as priority
  from nexus_app.tasks t cross join lateral (select ${nearnessSql('t.due_at', 'clock.now')} as nearness) n
  where t.student_id = p.student_id and t.status = 'Todo'
  order by t.weight * nearness desc, t.due_at asc nulls last, t.id
  limit ${limit}
) task`;

/** SQL: the rows as a JSON list, never null. */
export const list = (item: string, rows: string) => `coalesce((select json_agg(${item}) from ${rows}), '[]'::json)`;

export const upAt = instant('up.at');
