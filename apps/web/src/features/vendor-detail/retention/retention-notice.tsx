import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useIntl } from 'react-intl';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { retentionQuery } from '../../../lib/retention.queries';
import type { VendorRetention } from '../../../lib/retention.queries';
import { useMayWrite, useSession } from '../../../session/use-session';
import { retentionMessages } from './retention.messages';
import { sentenceGap } from '../../../i18n/joining';
import { useLocale } from '../../../i18n/locale-provider';
import styles from './retention-notice.module.css';

// Seldom needed, so fetched when it is opened.
const DeleteDialog = lazy(() => import('./delete-dialog').then((loaded) => ({ default: loaded.DeleteDialog })));
const HoldDialog = lazy(() => import('./hold-dialog').then((loaded) => ({ default: loaded.HoldDialog })));
const LiftDialog = lazy(() => import('./lift-dialog').then((loaded) => ({ default: loaded.LiftDialog })));

/** That a vendor is archived, until when it is kept, and what keeps it; with what can be done about that. */
export function RetentionNotice({ vendorId }: { vendorId: string }) {
  const text = useMessages(retentionMessages);
  const locale = useLocale();
  const isPresent = useAsOf() === undefined;
  const retention = useQuery({ ...retentionQuery(vendorId), enabled: isPresent });
  return (
    <div className={styles['notice']}>
      <p>
        {text('archived')}
        {sentenceGap(locale)}
        {retention.data === undefined ? null : <Standing retention={retention.data} />}
      </p>
      {retention.data === undefined ? null : <Acts retention={retention.data} />}
    </div>
  );
}

function Standing({ retention: { dueOn, hold, failedAt } }: { retention: VendorRetention }) {
  const text = useMessages(retentionMessages);
  const intl = useIntl();
  const dayOf = (at: string) => intl.formatDate(at, { dateStyle: 'medium' });
  if (hold !== null)
    return (
      <>
        {text('held', { day: dayOf(hold.heldAt), name: hold.heldBy })}
        <span className={styles['reason']}>{hold.reason}</span>
      </>
    );
  if (dueOn === null) return text('kept');
  return failedAt === null
    ? text('goes', { day: intl.formatDate(`${dueOn}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }) })
    : text('failed', { day: dayOf(failedAt) });
}

function Acts({ retention }: { retention: VendorRetention }) {
  const text = useMessages(retentionMessages);
  const mayWrite = useMayWrite();
  const isAdmin = useSession().user.role === 'admin';
  const [dialog, setDialog] = useState<'hold' | 'lift' | 'delete' | null>(null);
  const { hold } = retention;
  const close = () => setDialog(null);
  return (
    <>
      <div className={styles['acts']}>
        {mayWrite && hold === null ? (
          <Button size="xs" variant="default" onClick={() => setDialog('hold')}>
            {text('hold')}
          </Button>
        ) : null}
        {isAdmin && mayWrite && hold !== null ? (
          <Button size="xs" variant="default" onClick={() => setDialog('lift')}>
            {text('lift')}
          </Button>
        ) : null}
        {isAdmin && mayWrite && hold === null ? (
          <Button size="xs" variant="default" onClick={() => setDialog('delete')}>
            {text('delete')}
          </Button>
        ) : null}
        <TextLink to="/settings/deletion">{text('list')}</TextLink>
      </div>
      <Suspense>
        {dialog === 'hold' ? <HoldDialog retention={retention} onClose={close} /> : null}
        {dialog === 'lift' && hold !== null ? <LiftDialog retention={retention} hold={hold} onClose={close} /> : null}
        {dialog === 'delete' ? <DeleteDialog retention={retention} onClose={close} /> : null}
      </Suspense>
    </>
  );
}
