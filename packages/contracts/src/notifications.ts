import { z } from 'zod';
import { Id, Instant } from './common.ts';
import type { Role } from './enums.ts';

export const NotificationKind = z.enum([
  'session_booked',
  'session_confirmed',
  'session_cancelled',
  'session_rescheduled',
  'session_reminder',
  'parcoursup_deadline',
  'plan_changed',
  'oral_commented',
]);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** What a person who has chosen nothing receives by e-mail; by the other ways they receive everything. */
const byEmail: Record<NotificationKind, (role: Role) => boolean> = {
  session_booked: (role) => role === 'coach',
  session_confirmed: () => false,
  session_cancelled: () => true,
  session_rescheduled: () => true,
  session_reminder: () => true,
  parcoursup_deadline: (role) => role === 'student',
  plan_changed: () => false,
  oral_commented: () => false,
};

/** Whether people of this role are ever told of this kind: the others have nothing to choose. */
export function isToldTo(kind: NotificationKind, role: Role): boolean {
  if (kind === 'plan_changed') return role === 'student';
  return kind !== 'oral_commented' || role === 'student' || role === 'coach';
}

/** The ways of being told: under the bell, by e-mail, on the devices where the person has turned it on. */
const channels = { in_app: z.boolean(), email: z.boolean(), push: z.boolean() };
export const NotificationChannels = z.object(channels);
type NotificationChannels = z.infer<typeof NotificationChannels>;

/** By which ways a person of this role is told of this kind, until they choose. */
export function defaultChannels(kind: NotificationKind, role: Role): NotificationChannels {
  return { in_app: true, email: byEmail[kind](role), push: true };
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

export const NotificationPreference = z.strictObject({ kind: NotificationKind, ...channels });
export type NotificationPreference = z.infer<typeof NotificationPreference>;

export const NotificationPreferences = z.object({
  /** Every kind that people of this role are told of, chosen or by default. */
  preferences: z.array(NotificationPreference).max(20),
});
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

const base64url = (pattern: RegExp, error: string) => z.string().regex(pattern, { error });

/** A browser's push subscription: where its messages are left, and the keys they are encrypted for (RFC 8291). */
export const SubscribeDeviceInput = z.strictObject({
  endpoint: z
    .string()
    .max(2000)
    .refine((address) => URL.canParse(address) && new URL(address).href === address, {
      error: 'une adresse complète',
    }),
  keys: z.strictObject({
    /** A point of P-256, uncompressed: 65 bytes, the first of them 4. */
    p256dh: base64url(/^B[A-P][\w-]{85}$/, 'une clé publique P-256 de 65 octets, en base64url'),
    auth: base64url(/^[\w-]{22}$/, 'un secret de 16 octets, en base64url'),
  }),
});
export type SubscribeDeviceInput = z.infer<typeof SubscribeDeviceInput>;

/** On how many devices a person may be told: beyond it the oldest is forgotten. */
export const devicesAtMost = 10;

/** What a person can know of push: whether this campus has it, and where they have turned it on. */
export const PushState = z
  .object({
    /** What a browser subscribes with; null when this campus pushes nothing. */
    public_key: z.string().nullable(),
    /** Where the device of this sign-in is reached; null while it is off there. */
    endpoint: z.string().nullable(),
    /** How many of the person's devices are on, this one included. */
    devices: z.number().int().min(0).max(devicesAtMost),
  })
  .meta({ id: 'PushState' });
export type PushState = z.infer<typeof PushState>;

/** What a person chooses, in words. */
export const notificationWords: Record<NotificationKind, string> = {
  session_booked: 'Séance demandée ou réservée',
  session_confirmed: 'Séance confirmée',
  session_cancelled: 'Séance annulée',
  session_rescheduled: 'Séance déplacée',
  session_reminder: 'Rappel, la veille d’une séance',
  parcoursup_deadline: 'Rappel avant une échéance de Parcoursup',
  plan_changed: 'Plan jusqu’au bac changé',
  oral_commented: 'Commentaire sur une question du Grand oral',
};
