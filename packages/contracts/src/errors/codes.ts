import { z } from 'zod';

/** tRPC's own words for the classes of error this product answers. */
export const ErrorCode = z.enum([
  'BAD_REQUEST',
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'METHOD_NOT_SUPPORTED',
  'CONFLICT',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'UNPROCESSABLE_CONTENT',
  'TOO_MANY_REQUESTS',
  'INTERNAL_SERVER_ERROR',
  'SERVICE_UNAVAILABLE',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

export interface ReasonEntry {
  code: ErrorCode;
  /** What a person reads: what happened, what was kept, what to do. */
  message: string;
}

/** Reasons by name; a name stands in one table only, or the later would win in silence. */
export type ReasonTable = Record<string, ReasonEntry>;
