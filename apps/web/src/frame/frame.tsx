import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMessages } from '../i18n/use-messages';
import { sessionQuery } from '../session/session.queries';
import { BottomBar } from './bottom-bar';
import { frameMessages } from './frame.messages';
import styles from './frame.module.css';
import { Rail } from './rail';
import { TopBar } from './top-bar';

/** Everything around a page for a signed-in person; leads to the sign-in page as soon as the session is gone. */
export function Frame() {
  const text = useMessages(frameMessages);
  const router = useRouter();
  const { data: session } = useQuery(sessionQuery);
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
        <main id="content" className={styles['content']} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <BottomBar />
    </div>
  );
}
