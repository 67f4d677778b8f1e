import type { SubjectCode, TaskFactors } from '@nexus/contracts';
import { sql } from 'drizzle-orm';
import { check, date, doublePrecision, index, integer, jsonb, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { nexusApp, taskSourceEnum, taskStatusEnum } from './enums.ts';
import { students } from './students.ts';
import { users } from './users.ts';

/** Something to do, with the reason a pupil understands. */
export const tasks = nexusApp.table(
  'tasks',
  {
    id: id(),
    student_id: uuid()
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    label: text().notNull(),
    reason: text().notNull(),
    subject: text().$type<SubjectCode>(),
    competence_code: text(),
    /** Expected minutes of work; also what a completed task adds to the day's activity. */
    minutes: integer(),
    due_at: instant(),
    /** The pupil's own day on which they mean to do it; the due date stays what it is. */
    planned_on: date(),
    /** 0 to 5; how it was found is in factors_json. */
    weight: doublePrecision().notNull(),
    factors_json: jsonb().$type<TaskFactors>(),
    status: taskStatusEnum().notNull().default('Todo'),
    source: taskSourceEnum().notNull(),
    /** What an agent made it for (the Planner's begin with « jalon: »): one open task a key, so that a second run makes no second task. */
    agent_key: text(),
    /** Why the campus closed it by itself, in words for the pupil. */
    closed_reason: text(),
    created_by: uuid().references(() => users.id, { onDelete: 'set null' }),
    completed_at: instant(),
    /** One more at each change of status: what makes each transition's event unique. */
    revision: integer().notNull().default(0),
    created_at: createdAt(),
  },
  (t) => [
    index('tasks_student_status_due_idx').on(t.student_id, t.status, t.due_at),
    index('tasks_student_todo_due_idx').on(t.student_id, t.due_at).where(sql`${t.status} = 'Todo'`),
    index('tasks_student_completed_idx').on(t.student_id, t.completed_at).where(sql`${t.status} = 'Done'`),
    uniqueIndex('tasks_agent_key').on(t.student_id, t.agent_key).where(sql`${t.status} = 'Todo'`),
    check('tasks_label_length', sql`char_length(${t.label}) between 1 and 300`),
    check('tasks_weight_range', sql`${t.weight} between 0 and 5`),
    check('tasks_minutes_positive', sql`${t.minutes} between 1 and 1440`),
    check('tasks_completed_when_done', sql`(${t.status} = 'Done') = (${t.completed_at} is not null)`),
  ],
);
