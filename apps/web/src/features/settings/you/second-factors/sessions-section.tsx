import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { Loaded } from '../../../../components/loaded';
import { SkeletonRows } from '../../../../components/skeletons';
import { useToast } from '../../../../components/toasts';
import { useMessages } from '../../../../i18n/use-messages';
import { useProblemText } from '../../../../lib/use-problem-text';
import form from '../../settings-form.module.css';
import { browserName } from './browser-name';
import { endSession, ownSessionsQuery } from './own-sessions.queries';
import { ownSecondFactorsMessages } from './second-factors.messages';
import styles from './second-factors.module.css';

/** Where one is signed in, and how to end it. */
export function SessionsSection() {
  const text = useMessages(ownSecondFactorsMessages);
  const problemText = useProblemText();
  const intl = useIntl();
  const client = useQueryClient();
  const toast = useToast();
  const sessions = useQuery(ownSessionsQuery);
  const ending = useMutation({
    mutationFn: endSession,
    onSuccess: (_, id) => toast({ message: text(id === null ? 'othersEnded' : 'ended') }),
    onError: (error) => toast({ message: problemText(error) }),
    onSettled: () => client.invalidateQueries(ownSessionsQuery),
  });
  return (
    <section className={form['form']}>
      <h2>{text('sessions')}</h2>
      <p className={form['hint']}>{text('sessionsLead')}</p>
      <Loaded query={sessions} skeleton={<SkeletonRows rows={2} />}>
        {(found) => (
          <>
            <ul className={styles['list']}>
              {found.map(({ id, current, userAgent, address, lastSeenAt }) => {
                const browser = browserName(userAgent) ?? text('unknownBrowser');
                const used = intl.formatDate(lastSeenAt, { dateStyle: 'medium', timeStyle: 'short' });
                return (
                  <li key={id}>
                    <span className={styles['what']}>
                      <strong>{browser}</strong>
                      <span>{current ? text('thisOne') : text('from', { address: address ?? '–', used })}</span>
                    </span>
                    {current ? null : (
                      <Button
                        variant="default"
                        size="xs"
                        aria-label={text('endNamed', { browser, address: address ?? '–' })}
                        loading={ending.isPending && ending.variables === id}
                        onClick={() => ending.mutate(id)}
                      >
                        {text('end')}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
            {found.length < 2 ? null : (
              <div className={styles['actions']}>
                <Button variant="default" onClick={() => ending.mutate(null)}>
                  {text('endOthers')}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
