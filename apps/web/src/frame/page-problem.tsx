import { Button } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { EmptyState } from '../components/empty-state';
import { PageTitle } from '../components/page-title';
import { TextLink } from '../components/text-link';
import { useAsOf } from '../lib/as-of';
import { useMessages } from '../i18n/use-messages';
import { isProblem } from '../lib/problem';
import { useProblemText } from '../lib/use-problem-text';
import { frameMessages } from './frame.messages';

/** The page for an address that leads nowhere, and for what the API says is not there. */
export function NotFoundPage() {
  const text = useMessages(frameMessages);
  const past = useAsOf() !== undefined;
  const title = text(past ? 'notFoundThenTitle' : 'notFoundTitle');
  return (
    <>
      <PageTitle title={title} tab={title} />
      <EmptyState
        title={text(past ? 'notFoundThenText' : 'notFoundText')}
        action={<TextLink to="/">{text('goHome')}</TextLink>}
      />
    </>
  );
}

/** The page in place of one that failed: what happened, what is safe, and a way to try again. */
export function PageProblem({ error, reset }: { error: unknown; reset: () => void }) {
  const text = useMessages(frameMessages);
  const problemText = useProblemText();
  const queryErrors = useQueryErrorResetBoundary();
  if (isProblem(error, 404)) return <NotFoundPage />;
  return (
    <>
      <PageTitle title={text('errorTitle')} tab={text('errorTitle')} />
      <div role="alert">
        <EmptyState
          title={problemText(error)}
          action={
            <Button
              variant="default"
              onClick={() => {
                queryErrors.reset();
                reset();
              }}
            >
              {text('tryAgain')}
            </Button>
          }
        />
      </div>
    </>
  );
}
