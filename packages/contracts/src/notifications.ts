import { z } from 'zod';
import { Id, Instant } from './common.ts';
import type { Role } from './enums.ts';

export const NotificationKind = z.enum([
  'session_booked',
  'session_confirmed',
  'session_cancelled',
  'session_rescheduled',
  'session_reminder',
  'plan_changed',
]);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** What a person who has chosen nothing receives by e-mail; in the campus they receive everything. */
const byEmail: Record<NotificationKind, (role: Role) => boolean> = {
  session_booked: (role) => role === 'coach',
  session_confirmed: () => false,
  session_cancelled: () => true,
  session_rescheduled: () => true,
  session_reminder: () => true,
  plan_changed: () => false,
};

/** Whether people of this role are ever told of this kind: the others have nothing to choose. */
export function isToldTo(kind: NotificationKind, role: Role): boolean {
  return kind !== 'plan_changed' || role === 'student';
}

/** By which ways a person of this role is told of this kind, until they choose. */
export function defaultChannels(kind: NotificationKind, role: Role): { in_app: boolean; email: boolean } {
  return { in_app: true, email: byEmail[kind](role) };
}

/** What happened, in a sentence to its reader, and where they can see it. */
export const Notification = z
  .object({
    id: Id,
    kind: NotificationKind,
    title: z.string(),
    body: z.string(),
    /** A path of this campus. */
    link: z.string().startsWith('/'),
    /** The pupil it is about. */
    student_id: Id.nullable(),
    read_at: Instant.nullable(),
    created_at: Instant,
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof Notification>;

export const ListNotificationsInput = z
  .strictObject({
    limit: z.coerce.number().int().min(1).max(50).default(20),
    /** `next_cursor` of the page before. */
    cursor: z.string().max(300).optional(),
  })
  .prefault({});
export type ListNotificationsInput = z.infer<typeof ListNotificationsInput>;

/** How far unread notices are counted: this many stands for as many or more. */
export const unreadAtMost = 100;

const unread = z.number().int().min(0).max(unreadAtMost);

export const NotificationPage = z.object({
  /** The latest first. */
  notifications: z.array(Notification).max(50),
  /** Of all of them, not of this page; counted to 100. */
  unread,
  /** Absent on the last page. */
  next_cursor: z.string().optional(),
});
export type NotificationPage = z.infer<typeof NotificationPage>;

export const MarkReadInput = z
  .strictObject({ ids: z.array(Id).min(1).max(50).optional(), all: z.literal(true).optional() })
  .superRefine(({ ids, all }, context) => {
    if ((ids === undefined) !== (all === undefined)) return;
    context.addIssue({ code: 'custom', path: ['ids'], message: 'à remplir, ou « all », pas les deux' });
  });
export type MarkReadInput = z.infer<typeof MarkReadInput>;

export const MarkedRead = z.object({ unread });
export type MarkedRead = z.infer<typeof MarkedRead>;

export const NotificationPreference = z.strictObject({
  kind: NotificationKind,
  in_app: z.boolean(),
  email: z.boolean(),
});
export type NotificationPreference = z.infer<typeof NotificationPreference>;

export const NotificationPreferences = z.object({
  /** Every kind that people of this role are told of, chosen or by default. */
  preferences: z.array(NotificationPreference).max(20),
});
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

/** What a person chooses, in words. */
export const notificationWords: Record<NotificationKind, string> = {
  session_booked: 'Séance demandée ou réservée',
  session_confirmed: 'Séance confirmée',
  session_cancelled: 'Séance annulée',
  session_rescheduled: 'Séance déplacée',
  session_reminder: 'Rappel, la veille d’une séance',
  plan_changed: 'Plan jusqu’au bac changé',
};
