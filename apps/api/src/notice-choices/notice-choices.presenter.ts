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
import { ApiProperty } from '@nestjs/swagger';
import { OneOf, SomeOf } from '../http/fields.js';
import type { NoticeChoices } from './notice-choices.service.js';

/** How one is told of a kind. */
export class NoticeChoiceView {
  @OneOf(NOTICE_KINDS) kind: NoticeKind;
  @OneOf(NOTICE_WAYS) way: NoticeWay;
  @OneOf(NOTICE_WAYS, { description: 'What holds as long as nothing else is chosen.' }) usual: NoticeWay;
}

/** How one is told. */
export class NoticeChoicesView {
  @ApiProperty({ type: [NoticeChoiceView] }) choices: NoticeChoiceView[];
  @SomeOf(MAIL_WAYS, { description: 'Sorts of mails that were stopped, whatever is chosen.' }) stopped: MailWay[];
  @OneOf(WEEKDAYS, { description: 'The day of the weekly digest, 1 for Monday.' }) weeklyOn: Weekday;
}

/** Shows how somebody is told. */
export function presentNoticeChoices({ choices, stopped, weeklyOn }: NoticeChoices): NoticeChoicesView {
  return { choices: choices.map((choice) => ({ ...choice })), stopped: [...stopped], weeklyOn };
}
