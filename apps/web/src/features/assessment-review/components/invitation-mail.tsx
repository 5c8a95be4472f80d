import { nextStatus } from '@firebreak/domain';
import { AddressButton } from '../../../components/address-button';
import { MailState } from '../../../components/mail-state';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { useInvitationMail } from '../../../lib/use-invitation-mail';
import { useMayWrite } from '../../../session/use-session';
import { reviewMessages } from '../review.messages';

/** Whether the invitation has left, among the facts of an assessment, with one click to another address where it did not. */
export function InvitationMail({ assessment }: { assessment: AssessmentDetail }) {
  const text = useMessages(reviewMessages);
  const mayWrite = useMayWrite();
  const mail = useInvitationMail(assessment.id);
  if (mail === null) return null;
  const mayMend = mayWrite && mail.state === 'failed' && nextStatus(assessment.status, 'resend') !== null;
  return (
    <div>
      <dt>{text('mail')}</dt>
      <dd>
        <div role="status" aria-label={text('mail')}>
          <MailState mail={mail} />
        </div>
        {mayMend ? (
          <AddressButton assessment={{ ...assessment, vendorName: assessment.vendor.name, hasFailed: true }} />
        ) : null}
      </dd>
    </div>
  );
}
