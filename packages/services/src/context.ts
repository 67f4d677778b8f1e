import type { Role } from '@nexus/contracts';
import type { DatabaseClient } from '@nexus/db';

/** A mail to a person: plain text, French, made by the verb that sends it. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** What every verb works with. Outside things come in as ports; nothing here reads the environment. */
export interface Campus {
  readonly db: DatabaseClient;
  /** The clock, so that a test can set it. */
  now(): Date;
  /** A new UUID v7. */
  newId(): string;
  /** Tells open screens, after commit, that something of these pupils changed. Never throws, never waits. */
  announce(student_ids: Iterable<string>): void;
  sendMail(mail: Mail): Promise<void>;
  /** Goes on with work nobody waits for: a failure is logged, and a stop waits for it. */
  inBackground(work: () => Promise<void>): void;
  /** Where people reach this campus, without a trailing slash: what links in mails begin with. */
  readonly public_url: string;
  /** The video server (Jitsi), without a trailing slash: what the address of a room begins with. */
  readonly video_url: string;
}

/** Who is asking. */
export interface Actor {
  user_id: string;
  role: Role;
}

/** The campus as one signed-in person uses it. */
export interface Caller extends Campus {
  readonly actor: Actor;
}
