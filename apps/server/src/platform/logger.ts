import { pino } from 'pino';

export type Logger = ReturnType<typeof createLogger>;

/**
 * JSON lines on stdout. What is logged is chosen field by field (method, route, status, ids): no body, header, password,
 * token or message text is ever given to it, and the usual suspects are blanked all the same.
 */
export function createLogger(level: string) {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: ['*.password', '*.token', '*.authorization', '*.cookie', 'password', 'token'], censor: '…' },
  });
}

/**
 * What a log keeps of an error: kind, code and stack. A database error's own words are left out, since they hold the
 * statement, its parameters and the values of rows.
 */
export function faultOf(error: unknown): { type: string; code?: string; message?: string; stack?: string } {
  let cause = error;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  if (!(cause instanceof Error)) return { type: typeof cause };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const ofDatabase = code !== undefined && /^[0-9A-Z]{5}$/.test(code);
  const frames = cause.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
  return {
    type: cause.name,
    ...(code === undefined ? {} : { code }),
    ...(ofDatabase ? {} : { message: cause.message }),
    ...(frames === undefined ? {} : { stack: frames }),
  };
}
