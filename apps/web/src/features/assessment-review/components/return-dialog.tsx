import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { returnAssessment } from '../review-decisions';
import { reviewMessages } from '../review.messages';

interface ReturnDialogProps {
  assessment: AssessmentDetail;
  /** What is asked about single answers, by the question's id. */
  questions: ReadonlyMap<string, string>;
  onClose: () => void;
}

/** Sends answers back with what is asked about single ones, and with words for the vendor. */
export function ReturnDialog({ assessment, questions, onClose }: ReturnDialogProps) {
  const text = useMessages(reviewMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const isOurs = assessment.filledInBy === 'buyer';
  const [comment, setComment] = useState('');
  const [isMissing, setMissing] = useState(false);
  const returning = useMutation({
    mutationFn: () => returnAssessment(assessment.id, { comment, questions }),
    onSuccess: async () => {
      toast({ message: text(isOurs ? 'returnedToUs' : 'returned') });
      onClose();
      void client.invalidateQueries({ queryKey: ['vendors'] });
      await client.invalidateQueries({ queryKey: ['assessments'] });
    },
  });
  return (
    <FormDialog
      title={text('returnTitle')}
      confirm={text('return')}
      cancel={text('cancel')}
      busy={returning.isPending}
      problem={returning.isError ? problemText(returning.error) : null}
      onSubmit={() => {
        if (comment.trim() === '' && questions.size === 0) setMissing(true);
        else returning.mutate();
      }}
      onClose={onClose}
    >
      <p>{text(isOurs ? 'returnToUsText' : 'returnText')}</p>
      {questions.size === 0 ? null : <p>{text('returnQuestions', { count: questions.size })}</p>}
      <Textarea
        data-autofocus
        rows={5}
        label={text(questions.size === 0 ? 'returnComment' : 'returnMore')}
        maxLength={ASSESSMENT_LIMITS.decisionCommentCharacters}
        value={comment}
        error={isMissing ? text('returnMissing') : undefined}
        onChange={(event) => {
          setComment(event.currentTarget.value);
          setMissing(false);
        }}
      />
    </FormDialog>
  );
}
