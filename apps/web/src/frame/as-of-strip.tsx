import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../i18n/use-messages';
import { deletedSinceQuery } from '../lib/retention.queries';
import { asOfMessages } from './as-of.messages';
import styles from './as-of.module.css';
import { useInstantWords } from './instant-words';

interface AsOfStripProps {
  /** An instant that has passed, ISO 8601. */
  asOf: string;
  /** The page beneath knows no past. */
  presentOnly: boolean;
}

/** Beneath the bar, and on paper: which instant is shown, that nothing can be changed, and the way back. */
export function AsOfStrip({ asOf, presentOnly }: AsOfStripProps) {
  const text = useMessages(asOfMessages);
  const { full } = useInstantWords();
  const deleted = useQuery({ ...deletedSinceQuery(asOf), enabled: !presentOnly });
  const count = deleted.data?.count ?? 0;
  return (
    <div className={styles['strip']} data-turned role="status">
      <p>
        {text(presentOnly ? 'stripPresent' : 'strip', { instant: full(asOf) })}
        {count === 0 ? null : ` ${text('deletedSince', { count })}`}
      </p>
      <Link to="." search={(search) => ({ ...search, asOf: undefined })} className={styles['back']}>
        {text('backToNow')}
      </Link>
    </div>
  );
}
