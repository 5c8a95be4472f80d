import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../../../i18n/use-messages';
import { ApiProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { vendorImportMessages } from '../vendor-import.messages';
import { importQuery, takeImportBack, takenBackQuery, type VendorImport } from '../vendor-import.queries';
import styles from '../vendors-import-page.module.css';
import { LeftTable } from './left-table';

interface TakeBackDialogProps {
  of: VendorImport;
  onClose: () => void;
}

/** What taking an import back will do, and the button that does it. */
export function TakeBackDialog({ of, onClose }: TakeBackDialogProps) {
  const text = useMessages(vendorImportMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const { data, error } = useQuery(takenBackQuery(of.id));
  const { queryKey } = importQuery(of.id);
  const taking = useMutation({
    mutationFn: () => takeImportBack(of),
    onSuccess: (changed) => {
      client.setQueryData(queryKey, changed);
      onClose();
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.status === 412) void client.invalidateQueries({ queryKey });
    },
  });
  const problem = taking.error ?? error;
  const isEmpty = data !== undefined && data.archived + data.restored === 0;
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={text('takeBackTitle')}
      closeButtonProps={{ 'aria-label': text('cancel') }}
    >
      <div role="status">
        {data === undefined ? (
          <p className={styles['hint']}>{error === null ? text('takeBackLooking') : ''}</p>
        ) : (
          <ul className={styles['effects']}>
            <li>{text('takeBackArchives', { count: data.archived })}</li>
            <li>{text('takeBackRestores', { count: data.restored })}</li>
            <li>{text('takeBackLeaves', { count: data.leftCount })}</li>
          </ul>
        )}
      </div>
      {data === undefined ? null : <LeftTable takenBack={data} />}
      <p className={styles['hint']}>{text(isEmpty ? 'takeBackNothing' : 'takeBackWhy')}</p>
      {problem === null ? null : <p role="alert">{problemText(problem)}</p>}
      <div className={styles['actions']}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {text('cancel')}
        </Button>
        <Button disabled={data === undefined || isEmpty} loading={taking.isPending} onClick={() => taking.mutate()}>
          {text('takeBackConfirm')}
        </Button>
      </div>
    </Modal>
  );
}
