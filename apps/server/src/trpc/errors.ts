import { CampusError, ErrorCode, type ErrorReason, invalidInput, type WireError } from '@nexus/contracts';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';

/** What tRPC itself refuses, in our reasons. */
const ownRefusals: Partial<Record<TRPCError['code'], ErrorReason>> = {
  PARSE_ERROR: 'INVALID_INPUT',
  BAD_REQUEST: 'INVALID_INPUT',
  NOT_FOUND: 'ROUTE_NOT_FOUND',
  METHOD_NOT_SUPPORTED: 'METHOD_NOT_ALLOWED',
  UNSUPPORTED_MEDIA_TYPE: 'NOT_JSON',
  PAYLOAD_TOO_LARGE: 'BODY_TOO_LARGE',
};

/** Codes with which postgres.js, Node or PostgreSQL say that the server is not there to answer. */
const awayCodes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|57P0[1-3]|53\d{3}|08\w{3})$/;
const retryAfterAway = 5;

/**
 * Every error that leaves the campus, at either door, is made here: a refusal in our words, or INTERNAL with nothing of
 * what went wrong inside.
 */
export function toWireError(error: unknown, request_id: string): WireError {
  const refusal = toRefusal(error);
  const { issues, retry_after } = refusal;
  return {
    code: refusal.code,
    reason: refusal.reason,
    message: refusal.message,
    request_id,
    ...(issues === undefined ? {} : { issues }),
    ...(retry_after === undefined ? {} : { retry_after }),
  };
}

function toRefusal(error: unknown): CampusError {
  const causes = causeChain(error);
  for (const cause of causes) {
    if (cause instanceof CampusError) return cause;
    // A schema that refused the input is tRPC's BAD_REQUEST; one that refused our own output is our fault.
    if (cause instanceof ZodError && error instanceof TRPCError && error.code === 'BAD_REQUEST')
      return invalidInput(cause.issues);
  }
  for (const cause of causes) {
    const code = codeOf(cause);
    if (code === undefined) continue;
    if (awayCodes.test(code)) return new CampusError('DATABASE_AWAY', { retry_after: retryAfterAway });
    // A value PostgreSQL cannot hold, and a write that lost a race: the request's fault, not ours.
    if (/^22\w{3}$/.test(code)) return new CampusError('INVALID_INPUT');
    if (/^(23505|23P01|40001|40P01)$/.test(code)) return new CampusError('CONFLICTING_WRITE');
  }
  if (error instanceof TRPCError) {
    const reason = ownRefusals[error.code];
    if (reason === 'INVALID_INPUT') {
      return new CampusError(reason, { message: causes.some(isNotJson) ? notJson : badBatch });
    }
    if (reason !== undefined) return new CampusError(reason);
  }
  return new CampusError('INTERNAL');
}

const notJson = 'Le corps de la demande n’est pas du JSON valide.';
/** tRPC gives no other reason of its own to a request it can read. */
const badBatch = 'La demande groupée est mal formée : vingt appels au plus, tous en lecture ou tous en écriture.';

function isNotJson(cause: unknown): boolean {
  return cause instanceof SyntaxError || (cause instanceof TRPCError && cause.code === 'PARSE_ERROR');
}

/** Whether this is our fault and deserves a log with its stack. */
export function isInternal(wire: WireError): boolean {
  return wire.code === 'INTERNAL_SERVER_ERROR' || wire.code === 'SERVICE_UNAVAILABLE';
}

/** The same error under the class that tRPC turns into the HTTP status. */
export function asTrpcError(error: TRPCError): TRPCError {
  const { code } = toRefusal(error);
  if (error.code === code || (error.code === 'PARSE_ERROR' && code === 'BAD_REQUEST')) return error;
  return new TRPCError({ code: ErrorCode.parse(code), message: error.message, cause: error.cause ?? error });
}

function causeChain(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let cause = error; cause instanceof Error && chain.length < 8; cause = cause.cause) chain.push(cause);
  return chain;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
