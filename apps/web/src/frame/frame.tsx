import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isReadable, useAsOf, useInstantKind } from '../lib/as-of';
import { useMessages } from '../i18n/use-messages';
import { sessionQuery } from '../session/session.queries';
import { AsOfStrip } from './as-of-strip';
import { BadInstant } from './bad-instant';
import { BottomBar } from './bottom-bar';
import { frameMessages } from './frame.messages';
import styles from './frame.module.css';
import { Rail } from './rail';
import { ReaddressingProvider } from './readdressing';
import { StepUpDialog } from './step-up/step-up-dialog';
import { TopBar } from './top-bar';

/** Everything around a page for a signed-in person; leads to the sign-in page as soon as the session is gone. */
export function Frame() {
  const text = useMessages(frameMessages);
  const router = useRouter();
  const { data: session } = useQuery(sessionQuery);
  const asOf = useAsOf();
  const kind = useInstantKind();
  const presentOnly = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.presentOnly) });
  const movesInTime = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.movesInTime) });
  useEffect(() => {
    // The gate in front of the pages runs again, and leads to the sign-in page.
    if (session === null) void router.invalidate();
  }, [session, router]);
  if (session === null || session === undefined) return null;
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#content">
        {text('skip')}
      </a>
      <Rail />
      <div className={styles['column']}>
        <TopBar />
        {kind === 'past' ? <AsOfStrip asOf={asOf ?? ''} presentOnly={presentOnly} /> : null}
        {/* Else a page of another instant starts anew: nothing half read, no dialog of the present stays open. */}
        <main key={movesInTime ? 'any instant' : asOf} id="content" className={styles['content']} tabIndex={-1}>
          {isReadable(kind) ? (
            <ReaddressingProvider>
              <Outlet />
            </ReaddressingProvider>
          ) : (
            <BadInstant asOf={asOf ?? ''} kind={kind} />
          )}
        </main>
      </div>
      <BottomBar />
      <StepUpDialog />
    </div>
  );
}
