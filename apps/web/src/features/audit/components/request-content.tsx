import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { DateText } from '../../../components/date-text';
import { PageTitle } from '../../../components/page-title';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { closeRequest } from '../../../lib/audit.queries';
import type { AuditRequestDetail } from '../../../lib/audit.queries';
import { DOT } from '../../../lib/dot';
import { isProblem } from '../../../lib/problem';
import { unbroken } from '../../../lib/unbroken';
import { useProblemText } from '../../../lib/use-problem-text';
import { useSession } from '../../../session/use-session';
import { auditMessages } from '../audit.messages';
import { AboutLink } from './about-link';
import { AnswerForm } from './answer-form';
import { DueDay } from './request-table';
import styles from './audit.module.css';

/** Everything about one request: the page, the question, what was said, and what can be done. */
export function RequestContent({ request }: { request: AuditRequestDetail }) {
  const text = useMessages(auditMessages);
  const intl = useIntl();
  const asOf = useAsOf();
  const isAuditor = useSession().user.role === 'auditor';
  const { state, askedBy, createdAt, dueOn, messages } = request;
  return (
    <>
      <p className={styles['back']}>
        <TextLink to="/audit">← {text(isAuditor ? 'back' : 'backRequests')}</TextLink>
      </p>
      <PageTitle
        tab={request.aboutTitle}
        title={request.aboutTitle}
        lead={
          <>
            {text('askedBy', {
              name: askedBy.name,
              day: unbroken(intl.formatDate(createdAt, { dateStyle: 'medium' })),
            })}
            {DOT}
            {text(`state_${state}`)}
            {dueOn === null ? null : (
              <>
                {DOT}
                {text('columnDue')} <DueDay on={dueOn} state={state} />
              </>
            )}
          </>
        }
      >
        {isAuditor && asOf === undefined ? <CloseButton request={request} /> : null}
      </PageTitle>
      <div className={styles['stack']}>
        <div className={styles['asked']}>
          <p className={styles['words']}>{request.text}</p>
          <p>
            <AboutLink page={request} words={text('openPage')} />
          </p>
        </div>
        <Section title={text('said')}>
          {messages.length === 0 ? (
            <p className={styles['aside']}>{text('saidNothing')}</p>
          ) : (
            <ul className={styles['entries']}>
              {messages.map((message) => (
                <li key={message.id}>
                  <div className={styles['entryHead']}>
                    <strong>{message.writtenBy.name}</strong>
                    <span className={styles['aside']}>
                      <DateText at={message.createdAt} />
                    </span>
                  </div>
                  <p className={styles['words']}>{message.text}</p>
                </li>
              ))}
            </ul>
          )}
          {asOf !== undefined ? null : state === 'closed' ? (
            <p className={styles['aside']}>{text('isClosed')}</p>
          ) : (
            <AnswerForm requestId={request.id} label={text(isAuditor ? 'askAgain' : 'answer')} />
          )}
        </Section>
      </div>
    </>
  );
}

function CloseButton({ request }: { request: AuditRequestDetail }) {
  const text = useMessages(auditMessages);
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const closing = useMutation({
    mutationFn: (closed: boolean) => closeRequest(request, closed),
    onSuccess: (_, closed) => toast({ message: text(closed ? 'closed' : 'reopened') }),
    onError: (error) => toast({ message: isProblem(error, 412) ? text('stale') : problemText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['audit-requests'] }),
  });
  const isClosed = request.state === 'closed';
  return (
    <Button variant="default" loading={closing.isPending} onClick={() => closing.mutate(!isClosed)}>
      {text(isClosed ? 'reopen' : 'close')}
    </Button>
  );
}
