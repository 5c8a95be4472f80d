import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { EntryNotice, EntryPage } from '../../components/entry-page';
import { LinkButton } from '../../components/link-button';
import { Loaded } from '../../components/loaded';
import { SkeletonBlock } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { ProveForm } from '../../session/second-factor/prove-form';
import { secondFactorStepQuery } from '../../session/second-factor/second-factor.queries';
import { sessionQuery, signOut, welcome } from '../../session/session.queries';
import { Enrolment } from './enrolment';
import { secondFactorPageMessages } from './second-factor-page.messages';
import styles from './second-factor-page.module.css';

/** Between a password and everything else: a second factor is given, or set up for the first time. */
export function SecondFactorPage() {
  const text = useMessages(secondFactorPageMessages);
  const client = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ from: '/second-factor' });
  const step = useQuery(secondFactorStepQuery);
  const stage = step.data?.stage;
  useEffect(() => {
    // Somebody who came here by a link and is through already.
    if (stage === 'open') router.history.replace(next ?? '/');
  }, [stage, next, router]);
  const leave = (): void => {
    void signOut(client).then(() => router.history.replace('/sign-in'));
  };
  /** The session is open now; who that is, is asked anew. */
  const enter = async (): Promise<void> => {
    client.removeQueries(sessionQuery);
    const session = await client.fetchQuery(sessionQuery);
    router.history.replace(session === null ? '/sign-in' : welcome(client, session, next));
  };
  const title = text(stage === 'enrol' ? 'setUpTitle' : 'giveTitle');
  return (
    <EntryPage title={title}>
      <Loaded query={step} skeleton={<SkeletonBlock height={240} />}>
        {(found) => {
          if (found === null) {
            return (
              <EntryNotice title={text('goneTitle')} action={<TextLink to="/sign-in">{text('toSignIn')}</TextLink>}>
                {text('gone')}
              </EntryNotice>
            );
          }
          return (
            <section className={styles['step']}>
              <h1>{title}</h1>
              {found.stage === 'enrol' ? (
                <Enrolment onDone={() => void enter()} />
              ) : (
                <>
                  <p className={styles['lead']}>{text('giveLead', { email: found.email })}</p>
                  <ProveForm methods={found.methods} onProved={() => void enter()} />
                  <p className={styles['lost']}>{text('lost')}</p>
                </>
              )}
              <LinkButton onClick={leave}>{text('leave')}</LinkButton>
            </section>
          );
        }}
      </Loaded>
    </EntryPage>
  );
}
