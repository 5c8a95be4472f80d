import {
  invalidInput,
  noticeKindsOf,
  noticeWaysOf,
  notFound,
  USUAL_WEEKDAY,
  usualWay,
  type MailWay,
  type NoticeKind,
  type NoticeWay,
  type Weekday,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { User } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import { NoticeChoicesRepository } from './notice-choices.repository.js';

/** How somebody is told of one kind. */
export interface NoticeChoiceMade {
  readonly kind: NoticeKind;
  readonly way: NoticeWay;
  /** What holds as long as nothing else is chosen. */
  readonly usual: NoticeWay;
}

/** How somebody is told. */
export interface NoticeChoices {
  readonly choices: readonly NoticeChoiceMade[];
  /** Sorts of mails that were stopped, whatever is chosen. */
  readonly stopped: readonly MailWay[];
  /** The day of the weekly digest. */
  readonly weeklyOn: Weekday;
}

/** What each person wants to be told of, and how. */
@Injectable()
export class NoticeChoicesService {
  constructor(
    private readonly choices: NoticeChoicesRepository,
    private readonly users: UsersService,
  ) {}

  /** Every kind that the person's role can be told of. Throws `not-found`. */
  async list(userId: string): Promise<NoticeChoices> {
    const user = await this.users.find(userId);
    if (!user) throw notFound();
    const chosen = await this.choices.list(userId);
    return {
      choices: noticeKindsOf(user.role).map((kind) => {
        const usual = usualWay(kind, user.digest);
        return { kind, way: chosen.get(kind) ?? usual, usual };
      }),
      stopped: await this.choices.listStopped(userId),
      weeklyOn: (await this.choices.findWeekday(userId)) ?? USUAL_WEEKDAY,
    };
  }

  /** Chooses for one kind; null leaves it to what is usual. Throws `invalid-input` for what the role is not told of. */
  async choose(user: Pick<User, 'id' | 'role'>, kind: NoticeKind, way: NoticeWay | null): Promise<NoticeChoices> {
    if (!noticeKindsOf(user.role).includes(kind))
      throw invalidInput('/kind', 'unexpected', 'People of your role are not told of this.');
    if (way !== null && !noticeWaysOf(kind).includes(way))
      throw invalidInput('/way', 'unexpected', 'Nobody can be told of this in that way.');
    if (way === null) await this.choices.forget(user.id, kind);
    else await this.choices.save(user.id, kind, way);
    return this.list(user.id);
  }

  /** Stops a sort of mails to the person, or lets them come again. */
  async setStopped(userId: string, way: MailWay, isStopped: boolean): Promise<void> {
    if (isStopped) await this.choices.stop(userId, way);
    else await this.choices.resume(userId, way);
  }

  /** Chooses the day of the weekly digest. */
  chooseWeekday(userId: string, weekday: Weekday): Promise<void> {
    return weekday === USUAL_WEEKDAY ? this.choices.forgetWeekday(userId) : this.choices.saveWeekday(userId, weekday);
  }

  /** What comes to the person in mails of a sort, nothing when it was stopped; and the day of the weekly ones. */
  async mailsIn(userId: string, way: MailWay): Promise<{ kinds: ReadonlySet<NoticeKind>; weeklyOn: Weekday }> {
    const { choices, stopped, weeklyOn } = await this.list(userId);
    const wanted = stopped.includes(way) ? [] : choices.filter((choice) => choice.way === way);
    return { kinds: new Set(wanted.map(({ kind }) => kind)), weeklyOn };
  }
}
