import { addDays, ASSESSMENT_LIMITS } from '@firebreak/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { dueReviewsMessages } from '../due-reviews.messages';
import { askAgain } from '../due-reviews.queries';
import type { DueReview } from '../due-reviews.queries';

interface AskAgainDialogProps {
  vendor: DueReview['vendor'];
  again: NonNullable<DueReview['again']>;
  onClose: () => void;
}

/** Says who gets what until when, and asks again. */
export function AskAgainDialog({ vendor, again, onClose }: AskAgainDialogProps) {
  const text = useMessages(dueReviewsMessages);
  const intl = useIntl();
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const [until] = useState(() => addDays(new Date().toISOString().slice(0, 10), ASSESSMENT_LIMITS.daysToAnswer));
  const { respondentEmail, respondentName, questionnaire } = again;
  const asking = useMutation({
    mutationFn: () => askAgain(vendor.id),
    onSuccess: () => {
      toast({ message: text('sent', { email: respondentEmail }) });
      onClose();
    },
    onSettled: async () => {
      void client.invalidateQueries({ queryKey: ['vendors'] });
      await client.invalidateQueries({ queryKey: ['assessments'] });
    },
  });
  return (
    <ConfirmDialog
      opened
      title={text('title', { vendor: vendor.name })}
      confirm={text('again')}
      cancel={text('cancel')}
      busy={asking.isPending}
      problem={asking.isError ? problemText(asking.error) : null}
      onConfirm={() => asking.mutate()}
      onClose={onClose}
    >
      {text('text', {
        questionnaire: questionnaire.title,
        person: respondentName ?? respondentEmail,
        email: respondentEmail,
        day: intl.formatDate(until, { dateStyle: 'long', timeZone: 'UTC' }),
      })}
    </ConfirmDialog>
  );
}
