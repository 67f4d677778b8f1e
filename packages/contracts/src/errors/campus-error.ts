import { z } from 'zod';
import { ErrorCode, type ReasonEntry } from './codes.ts';
import { type ErrorReason, errorReasons } from './reasons/index.ts';

export const Issue = z.object({
  /** Where in the input: `['specialities', 1]`. */
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
});
export type Issue = z.infer<typeof Issue>;

/** The one shape of an error, at both doors: the REST body, and `error.data` on the tRPC wire. */
export const WireError = z.object({
  code: ErrorCode,
  reason: z.string(),
  message: z.string(),
  request_id: z.string(),
  issues: z.array(Issue).optional(),
  /** Seconds to wait, with TOO_MANY_REQUESTS and SERVICE_UNAVAILABLE. */
  retry_after: z.number().int().nonnegative().optional(),
});
export type WireError = z.infer<typeof WireError>;

interface CampusErrorDetails {
  message?: string;
  issues?: Issue[];
  retry_after?: number;
}

/** What a rule or a verb throws when it refuses: translated once, in the server's middleware. */
export class CampusError extends Error {
  readonly reason: ErrorReason;
  readonly code: ErrorCode;
  readonly issues: Issue[] | undefined;
  readonly retry_after: number | undefined;

  constructor(reason: ErrorReason, details: CampusErrorDetails = {}) {
    const entry: ReasonEntry = errorReasons[reason];
    super(details.message ?? entry.message);
    this.name = 'CampusError';
    this.reason = reason;
    this.code = entry.code;
    this.issues = details.issues;
    this.retry_after = details.retry_after;
  }
}

/** INVALID_INPUT as zod found it: each field by its path (the first twenty), the first one said in the sentence. */
export function invalidInput(issues: readonly { path: readonly PropertyKey[]; message: string }[]): CampusError {
  const listed: Issue[] = issues.slice(0, 20).map(({ path, message }) => ({
    path: path.filter((key) => typeof key !== 'symbol'),
    message,
  }));
  const [first] = listed;
  const field = first?.path.join('.');
  return new CampusError('INVALID_INPUT', {
    issues: listed,
    message: field
      ? `Champ « ${field} » : ${first?.message}.`
      : `${errorReasons.INVALID_INPUT.message} ${first?.message ?? ''}`.trim(),
  });
}
