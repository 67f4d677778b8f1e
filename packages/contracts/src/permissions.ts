import type { Role } from './enums.ts';

/** A visitor who is not signed in is the fifth kind of reader. */
export type Reader = Role | 'anonymous';

const everybody = ['anonymous', 'student', 'parent', 'coach', 'admin'] as const;
const signedIn = ['student', 'parent', 'coach', 'admin'] as const;
/** A parent reads their child's learning and never writes it. */
const writers = ['student', 'coach', 'admin'] as const;

/**
 * Who may call what: the one table, read by the server (which refuses) and by the screens (which hide what the server
 * would refuse). A role here is necessary, never sufficient: whose pupil it is, is checked by the verb, and a person
 * without a link to a pupil gets the NOT_FOUND of a pupil that does not exist.
 */
export const permissions = {
  'auth:login': everybody,
  'auth:register': everybody,
  'auth:requestReset': everybody,
  'auth:reset': everybody,
  'auth:demoAccounts': everybody,
  'auth:logout': signedIn,
  'auth:me': signedIn,
  'auth:changePassword': signedIn,
  'students:list': ['parent', 'coach', 'admin'],
  'students:previewProfile': writers,
  'students:updateProfile': writers,
  'guardians:createCode': ['student'],
  'guardians:link': ['parent'],
  'guardians:list': ['student'],
  'dashboard:summary': signedIn,
  'dashboard:overview': signedIn,
  'dashboard:agenda': signedIn,
  'dashboard:epreuves': signedIn,
  'dashboard:progression': signedIn,
  'dashboard:progressionHistory': signedIn,
  'epreuves:sync': ['coach', 'admin'],
  'bac:situation': signedIn,
  'bac:simulate': signedIn,
  'bac:scenarios': signedIn,
  'bac:keepScenario': ['student'],
  'bac:renameScenario': ['student'],
  'bac:removeScenario': ['student'],
  'progress:explain': signedIn,
  'courses:list': signedIn,
  'courses:get': signedIn,
  'courses:read': ['student'],
  'courses:progress': signedIn,
  'rag:search': signedIn,
  'rag:doc': signedIn,
  'resources:overview': signedIn,
  'resources:favorite': signedIn,
  'resources:read': ['student'],
  'resources:add': ['coach', 'admin'],
  'resources:update': ['coach', 'admin'],
  'resources:withdraw': ['coach', 'admin'],
  'practice:get': signedIn,
  'practice:hint': signedIn,
  'practice:solution': signedIn,
  'practice:tests': signedIn,
  'practice:answer': ['student'],
  'practice:answers': signedIn,
  'practice:session': ['student'],
  'practice:startSession': ['student'],
  'practical:list': signedIn,
  // Its answers are inside: a parent reads how it went.
  'practical:get': writers,
  'practical:submit': ['student'],
  'practical:history': signedIn,
  'eval:options': writers,
  'eval:generate': writers,
  'eval:list': signedIn,
  // A parent reads how it went, not what was written.
  'eval:get': signedIn,
  'eval:start': ['student'],
  'eval:answer': ['student'],
  'eval:tests': writers,
  'eval:submit': ['student'],
  'eval:grade': writers,
  'marks:list': signedIn,
  'marks:save': writers,
  'marks:remove': writers,
  'marks:confirm': ['coach', 'admin'],
  'sessions:slots': signedIn,
  'sessions:book': signedIn,
  'sessions:list': signedIn,
  'sessions:confirm': ['coach', 'admin'],
  'sessions:withdraw': ['student', 'parent'],
  'sessions:cancel': ['coach', 'admin'],
  'sessions:cancelMany': ['coach', 'admin'],
  'sessions:reschedule': ['coach', 'admin'],
  'sessions:attendance': ['coach', 'admin'],
  'sessions:note': ['coach', 'admin'],
  'availability:get': ['coach', 'admin'],
  'availability:update': ['coach', 'admin'],
  'calendar:get': ['student', 'parent', 'coach'],
  'calendar:create': ['student', 'parent', 'coach'],
  'calendar:revoke': ['student', 'parent', 'coach'],
  'tasks:list': signedIn,
  'tasks:topics': writers,
  'tasks:create': writers,
  'tasks:update': writers,
  'tasks:remove': writers,
  'tasks:bulk': writers,
  'tasks:complete': writers,
  'tasks:skip': writers,
  'tasks:reopen': writers,
  // A parent reads how far it has come: what is theirs to see in it, the verb decides.
  'grandOral:overview': signedIn,
  'grandOral:saveQuestion': ['student'],
  'grandOral:comment': ['student', 'coach'],
  'grandOral:resolveComment': ['student', 'coach'],
  'grandOral:jury': writers,
  'grandOral:startRehearsal': ['student'],
  'grandOral:finishRehearsal': ['student'],
  'grandOral:shareRehearsal': ['student'],
  'grandOral:upload': ['student'],
  'grandOral:download': writers,
  'grandOral:attachRecording': ['student'],
  'grandOral:purgeRecording': ['student'],
  'grandOral:removeRehearsal': ['student'],
  'grandOral:eraseAll': ['student'],
  'grandOral:assess': ['student', 'coach'],
  'notifications:list': signedIn,
  'notifications:markRead': signedIn,
  'notifications:preferences': signedIn,
  'notifications:updatePreferences': signedIn,
  'notifications:device': ['student', 'parent', 'coach'],
  'notifications:subscribe': ['student', 'parent', 'coach'],
  'notifications:unsubscribe': ['student', 'parent', 'coach'],
  'parcoursup:read': signedIn,
  'parcoursup:write': ['student'],
  'files:download': signedIn,
  'events:stream': signedIn,
} as const satisfies Record<string, readonly Reader[]>;
export type Permission = keyof typeof permissions;

/** Whether a reader of this kind may call what the permission names. */
export function may(reader: Reader, permission: Permission): boolean {
  const readers: readonly Reader[] = permissions[permission];
  return readers.includes(reader);
}

/**
 * Whether this person may change what a task says, or remove it: a pupil only what they wrote themselves; what a coach or
 * Nexus gave them, they do, pass or plan on another day. Read by the verb, and by the screen that hides what it refuses.
 */
export function mayRewriteTask(actor: { id: string; role: Role }, task: { author: { id: string } | null }): boolean {
  return actor.role !== 'student' || task.author?.id === actor.id;
}
