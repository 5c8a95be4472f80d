import {
  MAIL_WAYS,
  NOTICE_KINDS,
  NOTICE_WAYS,
  WEEKDAYS,
  type MailWay,
  type NoticeKind,
  type NoticeWay,
  type Weekday,
} from '@firebreak/domain';
import { Flag, OneOf } from '../../http/fields.js';

/** How one wants to be told of a kind. */
export class ChooseNoticesDto {
  @OneOf(NOTICE_KINDS) kind: NoticeKind;
  @OneOf(NOTICE_WAYS, { nullable: true, description: 'Null for what is usual.' }) way: NoticeWay | null;
}

/** Whether a sort of mails is stopped. */
export class StopMailsDto {
  @OneOf(MAIL_WAYS) way: MailWay;
  @Flag() stopped: boolean;
}

/** The day of one's weekly digest. */
export class ChooseWeekdayDto {
  @OneOf(WEEKDAYS, { description: '1 for Monday.' }) weeklyOn: Weekday;
}
