import { CampusError } from '@nexus/contracts';
import type { z } from 'zod';

/** Where a page ended (the sort key of its last row), as the opaque text that asks for the next one. */
export function encodeCursor(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws INVALID_INPUT a cursor that no page gave. */
export function decodeCursor<T>(shape: z.ZodType<T>, cursor: string): T {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new CampusError('INVALID_INPUT', { issues: [{ path: ['cursor'], message: 'page inconnue' }] });
  }
}
