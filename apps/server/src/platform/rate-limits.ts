import { CampusError } from '@nexus/contracts';
import { type DatabaseClient, schema } from '@nexus/db';
import { type RateLimiterAbstract, RateLimiterDrizzle, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** DOMAIN, Access: per person, or per address when not signed in. Duration in seconds. */
const rules = {
  /** Per address and e-mail: a class behind one address signs in, one account cannot be tried over and over. */
  login: { points: 5, duration: 300 },
  /** Failed sign-ins of one address over all accounts: trying one password on many. */
  login_failures: { points: 50, duration: 300 },
  register: { points: 3, duration: 3600 },
  reset: { points: 5, duration: 300 },
  link: { points: 5, duration: 300 },
  cancel: { points: 20, duration: 60 },
  cancel_many: { points: 40, duration: 60 },
  api: { points: 100, duration: 60 },
} as const;
type RateLimit = keyof typeof rules;

export interface RateLimits {
  /** Counts one more. @throws RATE_LIMITED with the seconds to wait. */
  consume(limit: RateLimit, key: string): Promise<void>;
}

/** Counters in the database where several servers share it, in memory where the one process is the campus. */
export function createRateLimits(db: DatabaseClient, enabled: boolean): RateLimits {
  if (!enabled) return { consume: async () => undefined };
  const limiterOf = (keyPrefix: string, rule: { points: number; duration: number }): RateLimiterAbstract => {
    const inMemory = new RateLimiterMemory({ keyPrefix, ...rule });
    if (db.kind === 'pglite') return inMemory;
    return new RateLimiterDrizzle({
      storeClient: db.orm,
      schema: schema.rateLimits,
      keyPrefix,
      ...rule,
      // Whoever is over the limit costs the database nothing more.
      inMemoryBlockOnConsumed: rule.points + 1,
      insuranceLimiter: inMemory,
    });
  };
  const limiters = new Map(Object.entries(rules).map(([name, rule]) => [name, limiterOf(name, rule)]));
  return {
    async consume(limit, key) {
      try {
        await limiters.get(limit)?.consume(key);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const retry_after = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw new CampusError('RATE_LIMITED', {
          retry_after,
          message: `Trop de demandes d’un coup. Nouvel essai possible dans ${inWords(retry_after)}.`,
        });
      }
    },
  };
}

function inWords(seconds: number): string {
  if (seconds < 60) return `${seconds} seconde${seconds > 1 ? 's' : ''}`;
  const minutes = Math.ceil(seconds / 60);
  return `${minutes} minute${minutes > 1 ? 's' : ''}`;
}
