import { nameOf } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { DateText, DayText } from '../../../components/date-text';
import { Section } from '../../../components/section';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { useSession } from '../../../session/use-session';
import { approveAcceptance, declineAcceptance, withdrawAcceptance } from '../finding-acts';
import { findingMessages } from '../finding.messages';
import type { FindingDetail } from '../../../lib/findings.queries';
import { useFindingAct } from '../use-finding-act';
import { DOT } from '../../../lib/dot';
import styles from './finding-side.module.css';
import { ReasonDialog } from './reason-dialog';

type Acceptance = FindingDetail['acceptances'][number];

/** Who lives with the finding until when, and who did before; nothing where nobody asked. */
export function AcceptanceSection({ finding, mayWrite }: { finding: FindingDetail; mayWrite: boolean }) {
  const text = useMessages(findingMessages);
  if (finding.acceptances.length === 0) return null;
  return (
    <Section title={text('acceptances')}>
      <ol className={styles['acceptances']}>
        {finding.acceptances.map((acceptance) => (
          <li key={acceptance.id} data-ended={acceptance.endedAt !== null || undefined}>
            <AcceptanceWords acceptance={acceptance} />
            {acceptance.endedAt === null && mayWrite ? (
              <AcceptanceActions finding={finding} acceptance={acceptance} />
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function AcceptanceWords({ acceptance }: { acceptance: Acceptance }) {
  const text = useMessages(findingMessages);
  const locale = useLocale();
  const { standing, reason, requestedBy, requestedAt, approver, approvedAt, expiresOn, residualBand } = acceptance;
  return (
    <>
      <p>
        <strong>{nameOf('acceptanceStanding', standing, locale)}</strong>
        {DOT}
        {text('acceptanceUntil')} <DayText on={expiresOn} />
      </p>
      <p className={styles['reason']}>{reason}</p>
      <p className={styles['hint']}>
        {text('acceptanceAsked', { name: requestedBy })}
        {DOT}
        <DateText at={requestedAt} />
      </p>
      <p className={styles['hint']}>
        {text('acceptanceBy', { approver: approver.name })}
        {approvedAt === null ? null : (
          <>
            {DOT}
            <DateText at={approvedAt} />
          </>
        )}
      </p>
      {residualBand === null ? null : (
        <p className={styles['hint']}>{text('acceptanceSeen', { band: nameOf('band', residualBand, locale) })}</p>
      )}
      {approvedAt !== null && requestedBy === approver.name ? (
        <p className={styles['hint']}>{text('acceptanceSame')}</p>
      ) : null}
      {acceptance.endingComment === null ? null : <p className={styles['reason']}>{acceptance.endingComment}</p>}
      {standing === 'outdated' || standing === 'expired' ? <p>{text(`${standing}Hint`)}</p> : null}
    </>
  );
}

function AcceptanceActions({ finding, acceptance }: { finding: FindingDetail; acceptance: Acceptance }) {
  const text = useMessages(findingMessages);
  const problemText = useProblemText();
  const toast = useToast();
  const { user } = useSession();
  const [isDeclining, setDeclining] = useState(false);
  const approving = useFindingAct(
    () => approveAcceptance(finding.id),
    () => undefined,
  );
  const declining = useFindingAct(
    (comment: string) => declineAcceptance(finding.id, comment === '' ? null : comment),
    () => setDeclining(false),
  );
  const withdrawing = useFindingAct(
    () => withdrawAcceptance(finding),
    () => toast({ message: text('withdrawn') }),
  );
  const decides = acceptance.standing === 'waiting' && acceptance.approver.id === user.id;
  const problem = approving.error ?? withdrawing.error;
  return (
    <>
      {problem === null ? null : <p role="alert">{problemText(problem)}</p>}
      <div className={styles['actions']}>
        {decides ? (
          <>
            <Button loading={approving.isPending} onClick={() => approving.mutate()}>
              {text('approve')}
            </Button>
            <Button variant="default" onClick={() => setDeclining(true)}>
              {text('decline')}
            </Button>
          </>
        ) : (
          <Button variant="default" loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
            {text('withdraw')}
          </Button>
        )}
      </div>
      {isDeclining ? (
        <ReasonDialog
          isRequired={false}
          title={text('declineTitle')}
          lead={text('declineText')}
          confirm={text('confirmDecline')}
          busy={declining.isPending}
          problem={declining.isError ? problemText(declining.error) : null}
          onConfirm={(comment) => declining.mutate(comment)}
          onClose={() => setDeclining(false)}
        />
      ) : null}
    </>
  );
}
