import type { Assessor, Embedder } from '@nexus/agents';
import type { ExerciseTests, FileKind, Role } from '@nexus/contracts';
import type { DatabaseClient } from '@nexus/db';
import type { PdfReader } from '@nexus/documents';

/** A mail to a person: plain text, French, made by the verb that sends it. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** A device on which a person has asked to be told: where its messages are left, and for which keys they are encrypted. */
export interface PushDevice {
  endpoint: string;
  p256dh: string;
  auth: string;
}

export interface PushMessage {
  title: string;
  body: string;
  /** A path of this campus. */
  link: string;
  /** Takes the place of what was said before under the same topic: 32 letters, digits, - and _ at most. */
  topic: string;
  /** Seconds, from 1: how long the push service keeps it for a device that is off. */
  ttl: number;
  urgency: 'normal' | 'high';
}

/** The push services of browsers. */
export interface Push {
  /** What browsers subscribe with (VAPID), base64url. */
  readonly public_key: string;
  /** Whether this is the address of a push service that the campus may write to. */
  accepts(endpoint: string): boolean;
  /**
   * `gone`: the device has ended it, for ever. `refused`: not this message, now or later.
   *
   * @throws what is worth trying again.
   */
  send(device: PushDevice, message: PushMessage): Promise<'sent' | 'gone' | 'refused'>;
}

/** Bytes from..to of a file, both included. */
export interface ByteRange {
  from: number;
  to: number;
}

export interface StoredContent {
  /** Where it is: random, and nothing of what it was called. */
  key: string;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
  kind: FileKind;
}

/** Where the content of files is kept; what is known of them is in `stored_files`. */
export interface FileStore {
  /**
   * Keeps the whole content or nothing of it. Its kind is read in its first bytes.
   *
   * @throws FILE_TOO_LARGE, FILE_KIND_REFUSED as soon as it is seen; STORAGE_FULL; what the content itself throws.
   */
  put(
    content: AsyncIterable<Uint8Array>,
    limits: { max_bytes: number; kinds: readonly FileKind[] },
  ): Promise<StoredContent>;
  /** The content, or a part of it; undefined when there is none under this key. */
  open(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Removing what is gone already is nothing. */
  remove(key: string): Promise<void>;
  /** The keys of what was put before then. What was left half-written before then is removed on the way. */
  keysBefore(moment: Date): AsyncIterable<string>;
}

/** A program or a statement of SQL that a pupil has written, and what marks it (`getTests` gives both kinds). */
export interface ProgramToRun {
  source: string;
  tests: Pick<ExerciseTests, 'tests' | 'forbidden' | 'base'>;
}

/** What came of one test. */
export interface TestRun {
  /** The call, or « Requête » of a statement of SQL. */
  name: string;
  hidden: boolean;
  ok: boolean;
  /** French, to nobody in particular: why it failed. Null when it passed; of a hidden test nothing of what it calls or wants. */
  message: string | null;
}

/** What a program was worth where it could not lie (docs/sandbox.md). */
export interface ProgramRun {
  passed: number;
  total: number;
  /** How many tests were run: fewer than `total` when the program was ended, none when it may not or cannot be run at all. */
  ran: number;
  /** In the order in which they were given. */
  tests: TestRun[];
  /** Why nothing was run: names that are forbidden, or what Python or the base cannot read. French. */
  refused: string | null;
  /** What it took too much of. */
  stopped: 'time' | 'memory' | 'output' | null;
  /** How long its tests took, once Python was there. */
  ms: number;
}

/** Where programs of pupils are run to be marked. */
export interface Sandbox {
  /** `unavailable`: nothing was run, and nothing is said of the program. Never throws. */
  run(program: ProgramToRun): Promise<ProgramRun | 'unavailable'>;
  /** `away` once it could not start, until it does; nothing is started to know. */
  state(): 'ok' | 'away';
  /** Ends what runs, which becomes `unavailable`. */
  close(): Promise<void>;
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
  /** Absent where the campus has no keys for it: nothing is then pushed, nor offered. */
  readonly push: Push | undefined;
  /** Absent where no embedding model is set: search is then by words alone. */
  readonly embedder: Embedder | undefined;
  /** Absent where no language model is set: open answers are then marked by the rule alone. */
  readonly assessor: Assessor | undefined;
  readonly files: FileStore;
  /** Reads a PDF within limits, where it can harm nothing. */
  readonly readPdf: PdfReader;
  /** Absent where no program is run: what only it could mark waits for a person. */
  readonly sandbox: Sandbox | undefined;
  /** Where the files of the courses are (packages/content/courses). */
  readonly courses_folder: string;
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
