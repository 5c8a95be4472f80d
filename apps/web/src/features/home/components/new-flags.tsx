import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { countOf } from '../../../lib/total';
import { useProblemText } from '../../../lib/use-problem-text';
import { homeMessages } from '../home.messages';
import { markFlagsSeen, seenFlagsQuery } from '../needs.queries';
import type { SeenFlags } from '../needs.queries';
import styles from './needs-you.module.css';

/** How many vendors are newly flagged since the reader said to have seen all, with the way to say so again and to take it back. */
export function NewFlags({ seen, total }: { seen: SeenFlags; total: Parameters<typeof countOf>[0] }) {
  const text = useMessages(homeMessages);
  const intl = useIntl();
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const marking = useMutation({
    mutationFn: markFlagsSeen,
    onSuccess: (marked) => client.setQueryData(seenFlagsQuery.queryKey, marked),
    onError: (error) => toast({ message: problemText(error) }),
  });
  const count = countOf(total);
  const day = intl.formatDate(seen.newSince, { day: 'numeric', month: 'long' });
  if (count === 0) return <span className={styles['since']}>{text('nothingNew', { day })}</span>;
  return (
    <>
      <Link to="/vendors" search={{ flaggedSince: seen.newSince }} className={styles['sinceLink']}>
        {text('newSince', { count, day })}
      </Link>
      <button
        type="button"
        className={styles['seen']}
        disabled={marking.isPending}
        onClick={() =>
          marking.mutate(new Date().toISOString(), {
            onSuccess: () => toast({ message: text('markedSeen'), undo: () => marking.mutate(seen.seenAt) }),
          })
        }
      >
        {text('markSeen')}
      </button>
    </>
  );
}
