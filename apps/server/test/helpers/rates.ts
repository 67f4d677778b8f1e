import { WireError } from '@nexus/contracts';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Answer } from './test-server.ts';

/** Asks again and again until it is too much, at most 110 times: the statuses that passed, and the refusal. */
export async function countUntilRefused(
  ask: (attempt: number) => Promise<Answer>,
): Promise<{ passed: number[]; refused: Answer }> {
  const passed: number[] = [];
  for (let attempt = 0; attempt < 110; attempt += 1) {
    const answer = await ask(attempt);
    if (answer.status === 429) return { passed, refused: answer };
    passed.push(answer.status);
  }
  throw new Error(`never refused: ${passed.join(' ')}`);
}

const Wrapped = z.object({ error: z.object({ data: WireError }) });

/** A refusal for asking too much, with the seconds to wait in the body, in the header and in words. */
export function expectRefusal(answer: Answer, longest: number): WireError {
  expect(answer.status).toBe(429);
  const [first] = z.array(z.unknown()).catch([answer.json]).parse(answer.json);
  const wrapped = Wrapped.safeParse(first);
  const error = wrapped.success ? wrapped.data.error.data : WireError.parse(answer.json);
  expect(error).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'RATE_LIMITED' });
  expect(error.message).toMatch(/^Trop de demandes d’un coup\. Nouvel essai possible dans \d+ (seconde|minute)s?\.$/);
  expect(error.retry_after).toBeGreaterThan(0);
  expect(error.retry_after).toBeLessThanOrEqual(longest);
  expect(answer.headers.get('retry-after')).toBe(String(error.retry_after));
  return error;
}
