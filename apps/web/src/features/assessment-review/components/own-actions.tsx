import { nextStatus } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { reopenOwnAnswers } from '../../../lib/assessment.queries';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { useRequestDecision } from '../../../lib/use-request-decision';
import { reviewMessages } from '../review.messages';
import styles from './decision-panel.module.css';

/** What can be done with what we fill in ourselves: go on, open it again, discard it. */
export function OwnActions({ assessment: { id, status, vendor } }: { assessment: AssessmentDetail }) {
  const text = useMessages(reviewMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [isDiscarding, setDiscarding] = useState(false);
  const fillIn = { to: '/assessments/$assessmentId/fill-in', params: { assessmentId: id } } as const;
  const reopening = useMutation({
    mutationFn: () => reopenOwnAnswers(id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['assessments'] });
      await navigate(fillIn);
    },
  });
  const { revoking } = useRequestDecision(() => {
    setDiscarding(false);
    void client.invalidateQueries({ queryKey: ['risk'] });
    toast({ message: text('discarded', { vendor: vendor.name }) });
  });
  return (
    <div className={styles['actions']}>
      {nextStatus(status, 'answer') === null ? null : (
        <Button renderRoot={(props) => <Link {...props} {...fillIn} />}>{text('goOn')}</Button>
      )}
      {nextStatus(status, 'reopen') === null ? null : (
        <Button variant="default" loading={reopening.isPending} onClick={() => reopening.mutate()}>
          {text('reopen')}
        </Button>
      )}
      {nextStatus(status, 'revoke') === null ? null : (
        <Button variant="default" onClick={() => setDiscarding(true)}>
          {text('discard')}
        </Button>
      )}
      {reopening.isError ? <p role="alert">{problemText(reopening.error)}</p> : null}
      <ConfirmDialog
        opened={isDiscarding}
        title={text('discardTitle')}
        confirm={text('discard')}
        cancel={text('cancel')}
        busy={revoking.isPending}
        problem={revoking.isError ? problemText(revoking.error) : null}
        onConfirm={() => revoking.mutate(id)}
        onClose={() => setDiscarding(false)}
      >
        {text('discardAsk', { vendor: vendor.name })}
      </ConfirmDialog>
    </div>
  );
}
