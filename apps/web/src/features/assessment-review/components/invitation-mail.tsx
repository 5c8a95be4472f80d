import { InvitationMailState } from '../../../components/invitation-mail-state';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { reviewMessages } from '../review.messages';

/** Whether the invitation has left, among the facts of an assessment. */
export function InvitationMail({ assessment }: { assessment: AssessmentDetail }) {
  const text = useMessages(reviewMessages);
  return (
    <InvitationMailState assessment={assessment}>
      {(words, action) => (
        <div>
          <dt>{text('mail')}</dt>
          <dd>
            <div role="status" aria-label={text('mail')}>
              {words}
            </div>
            {action}
          </dd>
        </div>
      )}
    </InvitationMailState>
  );
}
