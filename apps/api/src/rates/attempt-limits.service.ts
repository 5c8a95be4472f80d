import { SECOND_FACTOR_LIMITS, SUPPLIER_REQUEST_LIMITS, tooManyRequests } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AttemptCountersRepository } from './attempt-counters.repository.js';

/** What somebody tries who may be guessing, or whose try costs something. */
export type AttemptKind =
  | 'sign-in'
  | 'passkey'
  | 'second-factor'
  | 'portal-session'
  | 'portal-code'
  | 'portal-colleague'
  | 'intake'
  | 'intake-request'
  | 'sign-up';

/** What causes mail. */
type MailKind = 'portal-code' | 'portal-colleague' | 'intake-request' | 'sign-up';

/** One try. */
export interface Attempt {
  readonly kind: AttemptKind;
  /** Where it comes from. */
  readonly address: string;
  /** Whom it concerns: an account or an invitation; null when that is not known. */
  readonly subject: string | null;
}

/** So many wrong tries at one account from one address are free; from there on the wait doubles. */
const FREE_WRONG_TRIES = 3;
const LONGEST_WAIT_SECONDS = 900;

/**
 * Slows guessing down. A limit concerns who reached it: nobody can shut somebody else out from another address,
 * neither of an account nor of the portal.
 */
@Injectable()
export class AttemptLimitsService {
  /** Every try, because each costs a slow hash or a look-up. */
  private readonly tries;
  private readonly wrongFromAddress;
  private readonly wrongEverywhere;
  private readonly wrongForSubject;
  private readonly pauses;
  /** Codes of six digits can be guessed by whoever has the password, from many addresses at once. */
  private readonly wrongCodes;
  /** What causes mail to somebody: each costs, whoever asks. */
  private readonly mails;
  /** Each may send a mail to an address that nobody has confirmed. */
  private readonly signUpsEverywhere;

  constructor(counters: AttemptCountersRepository) {
    this.tries = counters.create('tries', { points: 60, seconds: 60, clears: true });
    this.wrongFromAddress = counters.create('wrong', { points: 10, seconds: 60 });
    this.wrongEverywhere = counters.create('wrong-everywhere', { points: 60, seconds: 60 });
    this.wrongForSubject = counters.create('wrong-for', { points: FREE_WRONG_TRIES, seconds: 3_600 });
    this.pauses = counters.create('pause', { points: 1, seconds: LONGEST_WAIT_SECONDS });
    this.wrongCodes = counters.create('wrong-codes', {
      points: SECOND_FACTOR_LIMITS.wrongCodesPerHour,
      seconds: 3_600,
    });
    this.mails = {
      'portal-code': counters.create('codes', { points: 5, seconds: 600 }),
      'portal-colleague': counters.create('colleagues', { points: 40, seconds: 86_400 }),
      'intake-request': counters.create('requests', { points: SUPPLIER_REQUEST_LIMITS.perHour, seconds: 3_600 }),
      'sign-up': counters.create('sign-ups', { points: 10, seconds: 3_600 }),
    };
    this.signUpsEverywhere = counters.create('sign-ups-everywhere', { points: 200, seconds: 3_600 });
  }

  /** Counts a try. Throws `too-many-requests` with the time to wait when there were too many. */
  async admit({ kind, address, subject }: Attempt): Promise<void> {
    const from = `${kind} ${address}`;
    await this.waitFor(await this.tries.millisecondsToWait(from));
    await this.tries.add(from);
    if (kind === 'sign-up') await this.waitFor(await this.signUpsEverywhere.millisecondsToWait(kind));
    if (isMail(kind)) {
      const to = subject ?? from;
      await this.waitFor(await this.mails[kind].millisecondsToWait(to));
      await this.mails[kind].add(to);
      if (kind === 'sign-up') await this.signUpsEverywhere.add(kind);
      return;
    }
    await this.waitFor(await this.wrongFromAddress.millisecondsToWait(from));
    if (subject !== null) await this.waitFor(await this.pauses.millisecondsToWait(`${from} ${subject}`));
    // Guessing from many addresses at once; whoever has not been wrong lately does not notice.
    if ((kind === 'portal-session' || kind === 'intake') && (await this.wrongFromAddress.used(from)) > 0) {
      await this.waitFor(await this.wrongEverywhere.millisecondsToWait(kind));
    }
  }

  /** Counts a try that was wrong. */
  async noteWrong({ kind, address, subject }: Attempt): Promise<void> {
    const from = `${kind} ${address}`;
    await this.wrongFromAddress.add(from);
    await this.wrongEverywhere.add(kind);
    if (subject === null) return;
    const wrong = await this.wrongForSubject.add(`${from} ${subject}`);
    if (wrong <= FREE_WRONG_TRIES) return;
    const seconds = Math.min(2 ** (wrong - FREE_WRONG_TRIES - 1), LONGEST_WAIT_SECONDS);
    await this.pauses.block(`${from} ${subject}`, seconds);
  }

  /** Forgets the wrong tries of somebody who got it right. */
  async noteRight({ kind, address, subject }: Attempt): Promise<void> {
    if (subject !== null) await this.wrongForSubject.forget(`${kind} ${address} ${subject}`);
  }

  /** Throws `too-many-requests` when too many wrong codes were given for a person lately, from wherever. */
  async admitCode(userId: string): Promise<void> {
    await this.waitFor(await this.wrongCodes.millisecondsToWait(userId));
  }

  async noteWrongCode(userId: string): Promise<void> {
    await this.wrongCodes.add(userId);
  }

  private async waitFor(milliseconds: number): Promise<void> {
    if (milliseconds === 0) return;
    throw tooManyRequests('That was too often; wait a little.', Math.ceil(milliseconds / 1_000));
  }
}

function isMail(kind: AttemptKind): kind is MailKind {
  return kind === 'portal-code' || kind === 'portal-colleague' || kind === 'intake-request' || kind === 'sign-up';
}
