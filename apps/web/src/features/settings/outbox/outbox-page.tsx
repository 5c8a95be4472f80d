import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DateText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { Loaded } from '../../../components/loaded';
import { MailState } from '../mail-state';
import { MailText } from './mail-text';
import { PageTitle } from '../../../components/page-title';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useSession } from '../../../session/use-session';
import { DOT } from '../../../lib/dot';
import styles from './outbox-page.module.css';
import { outboxMessages } from './outbox.messages';
import { outboxQuery } from './outbox.queries';

/** The demo's mails for its administrator: a list, and the chosen one in full. */
export function OutboxPage() {
  const text = useMessages(outboxMessages);
  const { user } = useSession();
  const isAdmin = user.role === 'admin';
  const outbox = useQuery({ ...outboxQuery, enabled: isAdmin });
  const [chosen, setChosen] = useState<string | null>(null);
  if (!isAdmin) {
    return (
      <>
        <PageTitle title={text('title')} tab={text('tab')} />
        <EmptyState title={text('adminsOnly')} />
      </>
    );
  }
  return (
    <>
      <PageTitle title={text('title')} tab={text('tab')} lead={text('lead')}>
        <TextLink to="/settings/jobs">{text('jobs')}</TextLink>
      </PageTitle>
      <Loaded query={outbox} skeleton={<SkeletonRows rows={6} />}>
        {({ items }) => {
          const mail = items.find(({ id }) => id === chosen) ?? items[0];
          if (mail === undefined) return <EmptyState title={text('emptyTitle')}>{text('emptyText')}</EmptyState>;
          return (
            <div className={styles['columns']} data-open={chosen !== null || undefined}>
              <ul className={styles['list']} aria-label={text('listLabel')}>
                {items.map(({ id, to, subject, createdAt }) => (
                  <li key={id}>
                    <button
                      type="button"
                      className={styles['item']}
                      aria-current={id === mail.id}
                      onClick={() => setChosen(id)}
                    >
                      <span className={styles['subject']}>{subject}</span>
                      <span className={styles['meta']}>
                        {to}
                        {DOT}
                        <DateText at={createdAt} />
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
              <article className={styles['mail']}>
                <button type="button" className={styles['back']} onClick={() => setChosen(null)}>
                  {text('allMails')}
                </button>
                <h2>{mail.subject}</h2>
                <p className={styles['meta']}>
                  {text('to')}: {mail.to}
                  {DOT}
                  <DateText at={mail.createdAt} />
                </p>
                <MailState mail={mail} />
                {mail.text === null ? (
                  <p>{text(mail.state === 'sent' ? 'bodyGone' : 'bodySecret')}</p>
                ) : (
                  <MailText text={mail.text} />
                )}
              </article>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
