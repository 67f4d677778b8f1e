import {
  EpreuveSource,
  EvalStatus,
  MarkPeriod,
  MarkStatus,
  Profile,
  ResourceType,
  Role,
  SessionKind,
  SessionStatus,
  TaskSource,
  TaskStatus,
  Tier,
  Track,
} from '@nexus/contracts';
import { pgSchema } from 'drizzle-orm/pg-core';

/** Everything of the campus lives in this PostgreSQL schema, so that a campus can share a server with other software. */
export const nexusApp = pgSchema('nexus_app');

/** Drizzle wants the values as a list that cannot be empty. */
export function valuesOf<T extends string>({ options }: { options: readonly T[] }): [T, ...T[]] {
  const [first, ...rest] = options;
  if (first === undefined) throw new Error('an enum has at least one value');
  return [first, ...rest];
}

export const roleEnum = nexusApp.enum('role', valuesOf(Role));
export const trackEnum = nexusApp.enum('track', valuesOf(Track));
export const profileEnum = nexusApp.enum('profile', valuesOf(Profile));
export const sessionKindEnum = nexusApp.enum('session_kind', valuesOf(SessionKind));
export const sessionStatusEnum = nexusApp.enum('session_status', valuesOf(SessionStatus));
export const taskStatusEnum = nexusApp.enum('task_status', valuesOf(TaskStatus));
export const taskSourceEnum = nexusApp.enum('task_source', valuesOf(TaskSource));
export const evalStatusEnum = nexusApp.enum('eval_status', valuesOf(EvalStatus));
export const markPeriodEnum = nexusApp.enum('mark_period', valuesOf(MarkPeriod));
export const markStatusEnum = nexusApp.enum('mark_status', valuesOf(MarkStatus));
export const epreuveSourceEnum = nexusApp.enum('epreuve_source', valuesOf(EpreuveSource));
export const resourceTypeEnum = nexusApp.enum('resource_type', valuesOf(ResourceType));
export const tierEnum = nexusApp.enum('tier', valuesOf(Tier));
