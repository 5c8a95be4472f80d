import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DataCell, DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { useToast } from '../../components/toasts';
import { useMessages } from '../../i18n/use-messages';
import { useProblemText } from '../../lib/use-problem-text';
import { useMayWrite } from '../../session/use-session';
import { JobFailureText } from './job-failure-text';
import { jobStateMessages, taskMessages } from './job-words.messages';
import { jobsMessages } from './jobs.messages';
import { jobsQuery, retryJob } from './jobs.queries';
import type { JobItem } from './jobs.queries';

/** Jobs as rows: what, where it stands, how often it was tried, when next, and a way to try it now. */
export function JobTable({ jobs }: { jobs: readonly JobItem[] }) {
  const text = useMessages(jobsMessages);
  const taskText = useMessages(taskMessages);
  const stateText = useMessages(jobStateMessages);
  const mayWrite = useMayWrite();
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const retrying = useMutation({
    mutationFn: retryJob,
    onSuccess: () => toast({ message: text('retried') }),
    onError: (error) => toast({ message: problemText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: jobsQuery.queryKey }),
  });
  return (
    <DataTable
      label={text('listLabel')}
      headings={[
        text('columnTask'),
        text('columnState'),
        text('columnAdded'),
        text('columnAttempts'),
        text('columnNext'),
        text('columnError'),
        text('columnAction'),
      ]}
    >
      {jobs.map(({ id, task, state, addedAt, attempts, nextAttemptAt, lastError }) => (
        <tr key={id}>
          <DataCell column={0}>{taskText(task)}</DataCell>
          <DataCell column={1}>{stateText(state)}</DataCell>
          <DataCell column={2}>
            <DateText at={addedAt} />
          </DataCell>
          <DataCell column={3}>{attempts}</DataCell>
          <DataCell column={4}>{nextAttemptAt === null ? text('noNext') : <DateText at={nextAttemptAt} />}</DataCell>
          <DataCell column={5}>{lastError === null ? text('noError') : <JobFailureText {...lastError} />}</DataCell>
          <DataCell column={6}>
            {mayWrite ? (
              <Button
                variant="default"
                size="xs"
                disabled={state === 'running'}
                loading={retrying.isPending && retrying.variables === id}
                onClick={() => retrying.mutate(id)}
              >
                {text('retry')}
              </Button>
            ) : null}
          </DataCell>
        </tr>
      ))}
    </DataTable>
  );
}
