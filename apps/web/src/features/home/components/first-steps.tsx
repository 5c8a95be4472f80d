import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { EmptyState } from '../../../components/empty-state';
import { LinkButton } from '../../../components/link-button';
import { TextLink } from '../../../components/text-link';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { instanceQuery } from '../../../lib/instance.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { enterDemo } from '../../../session/session.queries';
import { useMayWrite, useSession } from '../../../session/use-session';
import { homeMessages } from '../home.messages';
import styles from './first-steps.module.css';

/** What to do in an empty register, in order. */
export function FirstSteps() {
  const text = useMessages(homeMessages);
  const mayWrite = useMayWrite();
  const { user } = useSession();
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const instance = useQuery(instanceQuery);
  const entering = useMutation({
    mutationFn: () => enterDemo(client, user.role),
    onError: (error) => toast({ message: problemText(error) }),
  });
  if (!mayWrite) return <EmptyState title={text('firstText')}>{text('firstReader')}</EmptyState>;
  return (
    <div className={styles['steps']}>
      <p className={styles['lead']}>{text('firstText')}</p>
      <ol className={styles['list']}>
        <li>
          <TextLink to="/vendors" hash="new">
            {text('firstAdd')}
          </TextLink>
          <p>{text('firstAddText')}</p>
        </li>
        <li>
          <TextLink to="/vendors/import">{text('firstImport')}</TextLink>
          <p>{text('firstImportText')}</p>
        </li>
        <li>
          <TextLink to="/questionnaires">{text('firstAsk')}</TextLink>
          <p>{text('firstAskText')}</p>
        </li>
        {instance.data?.demo ? (
          <li>
            <LinkButton disabled={entering.isPending} onClick={() => entering.mutate()}>
              {text('firstDemo')}
            </LinkButton>
            <p>{text('firstDemoText')}</p>
          </li>
        ) : null}
      </ol>
    </div>
  );
}
