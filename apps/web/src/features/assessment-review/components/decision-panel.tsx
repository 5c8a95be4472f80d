import { ASSESSMENT_LIMITS, nameOf, PROOFS } from '@firebreak/domain';
import type { Proof } from '@firebreak/domain';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Section } from '../../../components/section';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { useSession } from '../../../session/use-session';
import { hasTakenPart } from '../answers/review-draft';
import type { ReviewDraft } from '../answers/review-draft';
import { reviewAnswersMessages } from '../answers/answers.messages';
import { acceptAssessment } from '../review-decisions';
import { reviewMessages } from '../review.messages';
import { BecomesFindings } from './becomes-findings';
import styles from './decision-panel.module.css';
import { ReturnDialog } from './return-dialog';

/** Accepting signed answers with how well they are proven, or sending them back. */
export function DecisionPanel({ assessment, draft }: { assessment: AssessmentDetail; draft: ReviewDraft }) {
  const text = useMessages(reviewMessages);
  const answersText = useMessages(reviewAnswersMessages);
  const locale = useLocale();
  const { user } = useSession();
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const [proof, setProof] = useState<Proof>('self_attested');
  const [comment, setComment] = useState('');
  const [tellsVendor, setTellsVendor] = useState(true);
  const [isReturning, setReturning] = useState(false);
  const accepting = useMutation({
    mutationFn: () => acceptAssessment(assessment.id, { proof, proofs: draft.proofs, comment, tellsVendor }),
    onSuccess: () => toast({ message: text('accepted', { vendor: assessment.vendor.name }) }),
    onError: (error) => {
      // Decided by somebody else: this panel goes away with the new state, so the reason is said outside it.
      if (isProblem(error, 409)) toast({ message: problemText(error) });
    },
    onSettled: async () => {
      void client.invalidateQueries({ queryKey: ['vendors'] });
      void client.invalidateQueries({ queryKey: ['risk'] });
      void client.invalidateQueries({ queryKey: ['findings'] });
      await client.invalidateQueries({ queryKey: ['assessments'] });
    },
  });
  return (
    <Section title={text('decide')}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          accepting.mutate();
        }}
      >
        {assessment.filledInBy === 'buyer' ? (
          <p>{text(hasTakenPart(assessment, user.email) ? 'proofByOthers' : 'proofBySource')}</p>
        ) : (
          <fieldset className={styles['proofs']}>
            <legend>{text('proof')}</legend>
            {draft.proofs.size === 0 ? null : (
              <p className={styles['hint']}>{answersText('ownProofs', { count: draft.proofs.size })}</p>
            )}
            {PROOFS.map((value) => (
              <label key={value} className={styles['proof']}>
                <input type="radio" name="proof" checked={proof === value} onChange={() => setProof(value)} />
                <span>
                  <strong>{nameOf('proof', value, locale)}</strong>
                  <span className={styles['hint']}>{text(`proof${value}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <BecomesFindings assessment={assessment} tellsVendor={tellsVendor} onTell={setTellsVendor} />
        <Textarea
          label={text('comment')}
          rows={3}
          maxLength={ASSESSMENT_LIMITS.decisionCommentCharacters}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        {accepting.isError && !isProblem(accepting.error, 409) ? (
          <p role="alert">{problemText(accepting.error)}</p>
        ) : null}
        <div className={styles['actions']}>
          <Button type="submit" loading={accepting.isPending}>
            {text('accept')}
          </Button>
          <Button variant="default" onClick={() => setReturning(true)}>
            {text('return')}
            {draft.questions.size === 0 ? null : ` (${draft.questions.size})`}
          </Button>
        </div>
      </form>
      {isReturning ? (
        <ReturnDialog assessment={assessment} questions={draft.questions} onClose={() => setReturning(false)} />
      ) : null}
    </Section>
  );
}
