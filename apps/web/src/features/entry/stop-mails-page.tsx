import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { EntryForm, EntryNotice, EntryPage } from '../../components/entry-page';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { useProblemText } from '../../lib/use-problem-text';
import { setMailsStopped } from './entry.queries';
import { stopMailsMessages } from './stop-mails.messages';
import { useLinkToken } from './use-link-token';

/** Where the last line of our mails leads: one press ends mails of that sort, another one brings them back. */
export function StopMailsPage() {
  const text = useMessages(stopMailsMessages);
  const problemText = useProblemText();
  const token = useLinkToken();
  const setting = useMutation({ mutationFn: (stopped: boolean) => setMailsStopped({ token, stopped }) });
  const isBad = token === '' || isProblem(setting.error, 404);
  return (
    <EntryPage title={text('title')}>
      {isBad ? (
        <EntryNotice title={text('badTitle')}>{text('badText')}</EntryNotice>
      ) : setting.data?.stopped === true ? (
        <EntryNotice
          title={text('stoppedTitle')}
          action={
            <Button variant="default" loading={setting.isPending} onClick={() => setting.mutate(false)}>
              {text('resume')}
            </Button>
          }
        >
          {text(setting.data.way)}
        </EntryNotice>
      ) : (
        <EntryForm
          title={setting.data === undefined ? text('title') : text('resumedTitle')}
          lead={setting.data === undefined ? text('lead') : text('resumedText')}
          problem={setting.isError ? problemText(setting.error) : null}
          onSubmit={() => setting.mutate(true)}
        >
          <Button type="submit" size="md" loading={setting.isPending}>
            {text('stop')}
          </Button>
        </EntryForm>
      )}
    </EntryPage>
  );
}
