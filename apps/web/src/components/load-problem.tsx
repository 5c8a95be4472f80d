import { Button } from '@mantine/core';
import { useMessages } from '../i18n/use-messages';
import { useProblemText } from '../lib/use-problem-text';
import { loadMessages } from './load.messages';
import styles from './load-problem.module.css';

/** In place of a part that could not be fetched: what happened, and a way to try again. */
export function LoadProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useMessages(loadMessages);
  const problemText = useProblemText();
  return (
    <div className={styles['problem']} role="alert">
      <p>{problemText(error)}</p>
      <Button variant="default" size="xs" onClick={onRetry}>
        {text('tryAgain')}
      </Button>
    </div>
  );
}
