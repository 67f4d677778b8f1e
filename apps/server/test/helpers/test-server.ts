import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import { speakFrench } from '@nexus/contracts';
import type { DatabaseClient } from '@nexus/db';
import {
  type Campus,
  createPdfReader,
  createSignIn,
  loadProgramme,
  type Mail,
  type Push,
  type Sandbox,
  seedDemo,
} from '@nexus/services';
import { openTestDatabase } from '@nexus/testing';
import { buildPdfProgram } from '@nexus/testing/pdf';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { type AppDeps, createApp } from '../../src/app.ts';
import { type Changes, connectChanges } from '../../src/platform/changes.ts';
import { createFileStore } from '../../src/platform/files.ts';
import { createRateLimits } from '../../src/platform/rate-limits.ts';

const pdfProgram = buildPdfProgram();

speakFrench();

export interface TestServerOptions {
  /** A database to share with another server; by default one of its own, closed with the server. */
  db?: DatabaseClient;
  rate_limits?: boolean;
  /** Fills the campus with the demo. */
  demo?: boolean;
  secure?: boolean;
  trust_proxy?: boolean;
  public_url?: string;
  web_folder?: string;
  /** Without it nothing is pushed. */
  push?: Push | undefined;
  /** Without it no program is run. */
  sandbox?: Sandbox;
}

export interface TestCampus extends Campus {
  readonly mails: Mail[];
  /** Waits for what verbs left in the background. */
  settled(): Promise<void>;
}

export interface RequestOptions {
  method?: string;
  /** A token, sent as a program's bearer. */
  as?: string | undefined;
  /** A token, sent as the browser's cookie. */
  cookie?: string | undefined;
  json?: unknown;
  body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body read as JSON; undefined when it is not. */
  json: unknown;
}

export interface TestServer {
  url: string;
  deps: AppDeps;
  campus: TestCampus;
  /** Where the contents of files are. */
  files_folder: string;
  changes: Changes;
  /** Every line logged, at every level, with nothing blanked. */
  logs: string[];
  fetch(path: string, options?: RequestOptions): Promise<Response>;
  request(path: string, options?: RequestOptions): Promise<Answer>;
  /** A new sign-in of this person, without the work of a password. */
  signIn(person: { user_id: string }): Promise<string>;
  /** Moves the campus's clock on. Lucia's own (the expiry of sign-ins) stays the machine's. */
  advance(ms: number): void;
  /** Stops the campus's clock, so that two answers can be compared. */
  freeze(): void;
  /** What SIGTERM does first: open streams end. */
  stop(): void;
  close(): Promise<void>;
}

/** The whole application on a real port of the loopback, over a test database: cookies, streams and addresses are real. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const db = options.db ?? (await openTestDatabase());
  const logs: string[] = [];
  const kept = new Writable({
    write(chunk, _encoding, done) {
      logs.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: 'trace', base: null }, kept);
  const changes = await connectChanges(db, log);
  const background = new Set<Promise<void>>();
  const mails: Mail[] = [];
  const files_folder = await mkdtemp(join(tmpdir(), 'nexus-files-'));
  let ahead = 0;
  let stopped: number | undefined;
  const campus: TestCampus = {
    db,
    mails,
    now: () => new Date((stopped ?? Date.now()) + ahead),
    newId: () => v7(),
    announce: (student_ids) => changes.announce(student_ids),
    sendMail: async (mail) => void mails.push(mail),
    push: options.push,
    embedder: undefined,
    assessor: undefined,
    sandbox: options.sandbox,
    files: createFileStore(files_folder),
    readPdf: createPdfReader(pdfProgram),
    courses_folder: fileURLToPath(new URL('../../../../packages/content/courses', import.meta.url)),
    inBackground: (work) => {
      const task: Promise<void> = work().finally(() => background.delete(task));
      background.add(task);
    },
    settled: async () => void (await Promise.all(background)),
    public_url: options.public_url ?? 'https://campus.test',
    video_url: 'https://visio.test',
  };
  await loadProgramme(campus.db.orm);
  if (options.demo === true) await seedDemo(campus);

  const stopping = new AbortController();
  const deps: AppDeps = {
    campus,
    changes,
    log,
    limits: createRateLimits(db, options.rate_limits === true),
    demo: options.demo === true,
    secure: options.secure === true,
    trust_proxy: options.trust_proxy === true,
    stopping: stopping.signal,
    web_folder: options.web_folder ?? join(import.meta.dirname, 'no-web-app-here'),
  };
  const { server, port } = await listen(createApp(deps).fetch);
  const url = `http://127.0.0.1:${port}`;
  const send = (path: string, request?: RequestOptions) => fetch(`${url}${path}`, requestOf(request));

  return {
    url,
    deps,
    campus,
    files_folder,
    changes,
    logs,
    fetch: send,
    request: async (path, request) => readAnswer(await send(path, request)),
    signIn: async ({ user_id }) => (await createSignIn(db.orm, user_id)).token,
    advance: (ms) => {
      ahead += ms;
    },
    freeze: () => {
      stopped = Date.now();
    },
    stop: () => stopping.abort(),
    async close() {
      stopping.abort();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await campus.settled();
      // A database that a test took away has nothing to stop listening to.
      await changes.close().catch(() => undefined);
      if (options.db === undefined) await db.close();
      await rm(files_folder, { recursive: true, force: true });
    },
  };
}

function listen(app: Parameters<typeof serve>[0]['fetch']): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve({ server, port }));
    server.once('error', reject);
  });
}

function requestOf({ method, as, cookie, json, body, headers, signal }: RequestOptions = {}): RequestInit {
  const sent = json === undefined ? body : JSON.stringify(json);
  return {
    method: method ?? (sent === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
      ...(cookie === undefined ? {} : { cookie: `nexus_session=${cookie}` }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent, duplex: 'half' }),
    ...(signal === undefined ? {} : { signal }),
  };
}

export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parseJson(text) };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
