import { Link } from '@tanstack/react-router';
import { EmptyState } from '../components/empty-state';
import { PageTitle } from '../components/page-title';
import { useMessages } from '../i18n/use-messages';
import { asOfMessages } from './as-of.messages';
import styles from './as-of.module.css';
import { useInstantWords } from './instant-words';

/** In place of a page whose address asks for an instant that cannot be shown. */
export function BadInstant({ asOf, kind }: { asOf: string; kind: 'future' | 'unreadable' }) {
  const text = useMessages(asOfMessages);
  const { full } = useInstantWords();
  return (
    <>
      <PageTitle title={text(`${kind}Title`)} tab={text(`${kind}Title`)} />
      <EmptyState
        title={text(`${kind}Text`, { instant: kind === 'future' ? full(asOf) : asOf.slice(0, 40) })}
        action={
          <Link to="." search={(search) => ({ ...search, asOf: undefined })} className={styles['back']}>
            {text('backToNow')}
          </Link>
        }
      />
    </>
  );
}
