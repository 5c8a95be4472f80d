import { addDays, digestPeriod, type DigestPeriod, type NoticeKind } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { isPlainName } from '../http/plain-name.js';
import { MailService } from '../mail/mail.service.js';
import { MailStopsService } from '../mail-stops/mail-stops.service.js';
import { NoticeChoicesService } from '../notice-choices/notice-choices.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { RecurrenceService } from '../recurrence/recurrence.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { User } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import { hasAccess } from '../users/user-access.js';
import { DIGEST_LETTERS, type PartFacts, type WeekFacts } from './digest-letters.js';
import { DigestListsService } from './digest-lists.service.js';
import { DigestWeekRepository } from './digest-week.repository.js';
import { DIGEST_PARTS, DigestsRepository, type DigestItem } from './digests.repository.js';

const MOST_NAMES = 10;
const DAYS_AHEAD = 6;
const RHYTHMS = ['daily', 'weekly'] as const;
type Rhythm = (typeof RHYTHMS)[number];

/** One mail about what is new, instead of one about each. */
@Injectable()
export class DigestsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly digests: DigestsRepository,
    private readonly weeks: DigestWeekRepository,
    private readonly lists: DigestListsService,
    private readonly recurrence: RecurrenceService,
    private readonly notices: NoticesService,
    private readonly choices: NoticeChoicesService,
    private readonly stops: MailStopsService,
    private readonly users: UsersService,
    private readonly organizations: OrganizationsService,
    private readonly mail: MailService,
    private readonly db: TenantDb,
  ) {}

  /** Sends everybody the digests of this day, in one small transaction each. Throws when told to stop. */
  async sendDue(organizationId: string, today: string, signal: AbortSignal): Promise<void> {
    const users = await this.db.run(organizationId, () => this.users.list());
    for (const { id } of users)
      for (const rhythm of RHYTHMS) {
        signal.throwIfAborted();
        await this.db.run(organizationId, () => this.send(id, rhythm, today));
      }
  }

  /** The lock and the occasion of the mail make that it happens once, whoever else is at it. */
  private async send(userId: string, rhythm: Rhythm, today: string): Promise<void> {
    const user = await this.users.lock(userId);
    if (!user || !hasAccess(user, this.db.now) || user.passwordHash === null) return;
    const { kinds: wanted, weeklyOn } = await this.choices.mailsIn(userId, rhythm);
    // A checkpoint comes in a mail of its own.
    const kinds = new Set([...wanted].filter((kind) => kind !== 'checkpoint_handed'));
    const period = digestPeriod(rhythm, today, weeklyOn);
    if (!period || kinds.size === 0) return;
    const occasion = `digest:${rhythm}:${userId}:${period.until}`;
    if (await this.mail.isPosted(occasion)) return;
    const parts = [
      ...waitingParts(await this.listWaiting(user, period), kinds),
      ...(await this.toldParts(user, rhythm, period)),
    ];
    const week = rhythm === 'weekly' ? await this.weekOf(userId, period) : null;
    if (parts.length === 0 && !hasNews(week)) return;
    const { name: organizationName } = await this.organizations.current();
    const stop = this.stops.addressesFor(userId, rhythm);
    const letter = DIGEST_LETTERS[user.locale]({
      organizationName,
      personName: user.name,
      digest: rhythm,
      period,
      parts,
      week,
      url: `${this.env.publicUrl}/`,
      stopUrl: stop.page,
    });
    await this.mail.post({ to: user.email, ...letter, occasion, stopUrl: stop.post });
  }

  private async listWaiting(user: User, period: DigestPeriod): Promise<DigestItem[]> {
    const items = await this.digests.listWaiting(user, period, await this.recurrence.listDueDays(period.until));
    const failed = await this.mail.findFailed(items.flatMap(({ mailId }) => mailId ?? []));
    return items.filter(({ mailId }) => mailId === null || failed.has(mailId));
  }

  /** What happened, without what was seen to since where a list says so: the waiting parts tell of the rest. */
  private async toldParts(user: User, rhythm: Rhythm, period: DigestPeriod): Promise<PartFacts[]> {
    const told = await this.notices.listForDigest(user.id, rhythm, period);
    const rest = told.filter(({ kind }) => !DIGEST_PARTS.some((part) => part === kind));
    const parts: PartFacts[] = [];
    for (const kind of new Set(rest.map((notice) => notice.kind))) {
      const list = await this.lists.find(kind, user);
      const notices = rest.filter((notice) => notice.kind === kind && (list === null || list.holds(notice)));
      const waiting = list === null ? null : list.total;
      if (notices.length > 0)
        parts.push({ ...named(notices.map(({ vendorName }) => vendorName)), kind, waiting, url: list?.url ?? null });
    }
    return parts;
  }

  private async weekOf(userId: string, period: DigestPeriod): Promise<WeekFacts> {
    const moves = await this.weeks.listMoves(userId, period);
    return {
      moves: moves
        .slice(0, MOST_NAMES)
        .map((move) => ({ ...move, vendorName: isPlainName(move.vendorName) ? move.vendorName : null })),
      moreMoves: Math.max(0, moves.length - MOST_NAMES),
      ahead: await this.weeks.countAhead(userId, period.until, addDays(period.until, DAYS_AHEAD)),
      finished: await this.weeks.countFinished(userId, period),
    };
  }
}

/** What somebody finished alone is no reason for a mail. */
function hasNews(week: WeekFacts | null): boolean {
  return week !== null && (week.moves.length > 0 || Object.values(week.ahead).some((count) => count > 0));
}

/** The parts that are wanted and in which something is new; a vendor is named once in each. */
function waitingParts(items: readonly DigestItem[], kinds: ReadonlySet<NoticeKind>): PartFacts[] {
  return DIGEST_PARTS.filter((part) => kinds.has(part))
    .map((kind) => {
      const waiting = items.filter((item) => item.part === kind);
      const fresh = waiting.filter(({ isNew }) => isNew).map(({ vendorName }) => vendorName);
      return { ...named(fresh), kind, waiting: waiting.length, url: null };
    })
    .filter(({ names, more }) => names.length + more > 0);
}

/** Each once; a name that could pass for a message, and what is at no vendor, is counted only. */
function named(vendorNames: readonly (string | null)[]): Pick<PartFacts, 'names' | 'more'> {
  const fresh = [...new Set(vendorNames.filter((name) => name !== null))];
  const names = fresh.filter((name) => isPlainName(name)).slice(0, MOST_NAMES);
  const nowhere = vendorNames.filter((name) => name === null).length;
  return { names, more: fresh.length - names.length + nowhere };
}
