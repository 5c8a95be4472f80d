import { MAIL_WAYS, type MailWay } from '@firebreak/domain';
import { Flag, OneOf } from '../../http/fields.js';
import { LinkToken } from '../../http/person-fields.js';

/** The word of a link in one of our mails, and what to do with mails of its sort. */
export class StopByLinkDto {
  @LinkToken() token: string;
  @Flag({ description: 'False lets them come again.' }) stopped: boolean;
}

/** What holds now. */
export class StoppedMailsView {
  @OneOf(MAIL_WAYS) way: MailWay;
  @Flag() stopped: boolean;
}
