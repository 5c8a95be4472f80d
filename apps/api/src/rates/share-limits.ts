import { tooManyRequests } from '@firebreak/domain';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * How much of one process somebody may take, so that one cannot starve another. Short windows keep bursts small.
 * Each process counts for itself: the limits protect its own processor, and a look into the database before every
 * request would cost more than most requests.
 */
const SECONDS = 10;
const SHARES = { address: 2_000, person: 1_000, organization: 2_000 } as const;

/** Whose share it is. */
export type ShareKind = keyof typeof SHARES;

/** Counts requests a person, an organisation and an address; one instance a process. */
export class ShareLimits {
  private readonly limiters: Readonly<Record<ShareKind, RateLimiterMemory>>;

  constructor(shares: Readonly<Record<ShareKind, number>> = SHARES) {
    const limiter = (kind: ShareKind) =>
      new RateLimiterMemory({ keyPrefix: kind, points: shares[kind], duration: SECONDS });
    this.limiters = { address: limiter('address'), person: limiter('person'), organization: limiter('organization') };
  }

  /** Counts one request. Throws `too-many-requests` with the time to wait when the share is used up. */
  async take(kind: ShareKind, key: string): Promise<void> {
    const limiter = this.limiters[kind];
    const { consumedPoints, msBeforeNext } = await limiter.penalty(key);
    if (consumedPoints <= limiter.points) return;
    throw tooManyRequests(
      'These are too many requests at once; slow down.',
      Math.max(1, Math.ceil(msBeforeNext / 1_000)),
    );
  }
}
