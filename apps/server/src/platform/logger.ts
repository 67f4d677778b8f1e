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
