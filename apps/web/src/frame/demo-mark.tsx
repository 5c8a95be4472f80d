import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { LinkButton } from '../components/link-button';
import { useToast } from '../components/toasts';
import { useMessages } from '../i18n/use-messages';
import { useProblemText } from '../lib/use-problem-text';
import { leaveDemo } from '../session/session.queries';
import { frameMessages } from './frame.messages';
import styles from './top-bar.module.css';

/** Says beside the organisation that it is invented, and leads out of it. */
export function DemoMark() {
  const text = useMessages(frameMessages);
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const problemText = useProblemText();
  const leaving = useMutation({
    mutationFn: () => leaveDemo(client),
    onSuccess: () => router.history.push('/'),
    onError: (error) => toast({ message: problemText(error) }),
  });
  return (
    <>
      <span className={styles['demo']}>{text('demo')}</span>
      <span className={styles['leave']}>
        <LinkButton disabled={leaving.isPending} onClick={() => leaving.mutate()}>
          {text('leaveDemo')}
        </LinkButton>
      </span>
    </>
  );
}
