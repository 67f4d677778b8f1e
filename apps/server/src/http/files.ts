import { CampusError, type FileKind, FileRef, fileRules, UploadFileInput } from '@nexus/contracts';
import { type ByteRange, type Download, downloadFile, uploadFile } from '@nexus/services';
import { TRPCError } from '@trpc/server';
import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { createContext, type Deps, enter } from '../trpc/context.ts';
import { type AppEnv, readRequest, withCookies } from './request.ts';
import { refusalOf } from './rest-door.ts';

/** Under the REST door, beside its guards of JSON and of small bodies. */
export const filesPath = '/files';

const mediaTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  heic: 'image/heic',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  webm: 'audio/webm',
};

/**
 * Files in and out, as bytes: `POST /api/files?purpose=…&name=…` with the file as its body, `GET /api/files/{id}`. The
 * same sign-in, permission, access and errors as a procedure; the origin is checked before.
 */
export function filesRoutes(deps: Deps) {
  const answer = async (c: Context<AppEnv>, work: (ctx: ReturnType<typeof createContext>) => Promise<Response>) => {
    const { request, cookies } = readRequest(c, deps);
    let response: Response;
    try {
      response = await work(createContext(deps, request));
    } catch (cause) {
      response = refusalOf(deps, request.request_id, cause);
      // What is left of a refused body is not read: the connection cannot serve again.
      if (c.req.method === 'POST') response.headers.set('connection', 'close');
    }
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
    return withCookies(response, cookies);
  };

  return new Hono<AppEnv>()
    .post(filesPath, (c) =>
      answer(c, async (ctx) => {
        const input = parsed(UploadFileInput, c.req.query());
        const { upload, max_bytes } = fileRules[input.purpose];
        const { caller } = await enter(ctx, upload);
        // Only this type: a page of another site cannot send it without asking first.
        if (!/^application\/octet-stream\b/i.test(c.req.header('content-type') ?? '')) {
          throw new CampusError('NOT_A_FILE');
        }
        if (Number(c.req.header('content-length') ?? 0) > max_bytes) throw new CampusError('FILE_TOO_LARGE');
        return Response.json(await uploadFile(caller, input, chunksOf(c.req.raw.body)));
      }),
    )
    .get(`${filesPath}/:id`, (c) =>
      answer(c, async (ctx) => {
        const { caller } = await enter(ctx, 'files:download');
        const file = await downloadFile(caller, parsed(FileRef, { id: c.req.param('id') }));
        return fileResponse(file, c.req.header('range'), c.req.method === 'HEAD');
      }),
    );
}

function parsed<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given);
  if (!result.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: result.error });
  return result.data;
}

async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * The file, or the part of it that was asked for: an attachment, or a PDF of the library that the browser shows by itself.
 * Either way it runs nothing, in no page of the campus.
 */
async function fileResponse(file: Download, asked: string | undefined, headOnly: boolean): Promise<Response> {
  const range = rangeOf(asked, file.bytes);
  const headers: Record<string, string> = {
    'content-type': mediaTypes[file.kind],
    'content-disposition': `${file.inline ? 'inline' : 'attachment'}; filename="${plainName(file)}"; filename*=UTF-8''${encodedName(file)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'accept-ranges': 'bytes',
    etag: `"${file.sha256}"`,
  };
  if (range === 'none') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${file.bytes}` } });
  }
  const length = range === undefined ? file.bytes : range.to - range.from + 1;
  headers['content-length'] = String(length);
  if (range !== undefined) headers['content-range'] = `bytes ${range.from}-${range.to}/${file.bytes}`;
  return new Response(headOnly ? null : await file.read(range), { status: range === undefined ? 200 : 206, headers });
}

/** One range of bytes (RFC 9110 §14.2); what is none that can be read is the whole file, what begins past its end none of it. */
function rangeOf(asked: string | undefined, bytes: number): ByteRange | 'none' | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '') return Number(last) === 0 ? 'none' : { from: Math.max(0, bytes - Number(last)), to: bytes - 1 };
  const from = Number(first);
  const to = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && Number(last) < from) return undefined;
  return from >= bytes ? 'none' : { from, to };
}

/** The name that the person gave, with the ending of what the file is. */
function nameOf({ name, kind }: Download): string {
  const endings = kind === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${kind}$`, 'i');
  return endings.test(name) ? name : `${name}.${kind}`;
}

/** For programs that only read ASCII: nothing that could end the quotes, the header or the folder. */
function plainName(file: Download): string {
  const ascii = nameOf(file)
    .normalize('NFD')
    .replaceAll(/[^\w .()-]/g, '')
    .replace(/^[ .]+/, '');
  return ascii === file.kind ? `fichier.${file.kind}` : ascii;
}

function encodedName(file: Download): string {
  const whole = nameOf(file).replaceAll(/[/\\\p{Cc}\p{Cs}]/gu, '-');
  return encodeURIComponent(whole).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
