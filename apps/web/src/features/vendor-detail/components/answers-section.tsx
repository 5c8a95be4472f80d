import { nameOf } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { AnswersByMeasure } from '../../../components/answers-by-measure';
import { EmptyState } from '../../../components/empty-state';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { assessmentQuery } from '../../../lib/assessment.queries';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { askingMessages } from '../asking.messages';
import styles from './answers-section.module.css';

interface AnswersSectionProps {
  /** The assessment whose answers were signed last; null when there is none. */
  assessmentId: string | null;
  /** A questionnaire is out and not signed yet. */
  waiting: boolean;
}

/** What was answered last, by measure, and by whom. */
export function AnswersSection({ assessmentId, waiting }: AnswersSectionProps) {
  const text = useMessages(askingMessages);
  if (assessmentId !== null) return <SignedAnswers assessmentId={assessmentId} />;
  return (
    <Section title={text('answers')}>
      <EmptyState title={text('answersNoneTitle')}>{text(waiting ? 'answersWaiting' : 'answersNoneText')}</EmptyState>
    </Section>
  );
}

function SignedAnswers({ assessmentId }: { assessmentId: string }) {
  const text = useMessages(askingMessages);
  const assessment = useQuery(assessmentQuery(assessmentId, useAsOf()));
  return (
    <Section
      title={text('answers')}
      aside={
        <TextLink to="/assessments/$assessmentId" params={{ assessmentId }}>
          {text('answersReview')}
        </TextLink>
      }
    >
      <Loaded query={assessment} skeleton={<SkeletonRows rows={6} />}>
        {(detail) => (
          <>
            <SignedBy detail={detail} />
            <AnswersByMeasure
              questions={detail.questions}
              answers={detail.answers}
              areOurs={detail.filledInBy === 'buyer'}
            />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function SignedBy({ detail: { submission, filledInBy } }: { detail: AssessmentDetail }) {
  const text = useMessages(askingMessages);
  const locale = useLocale();
  const intl = useIntl();
  if (submission === null) return null;
  return (
    <p className={styles['signed']}>
      {text(filledInBy === 'buyer' ? 'answersFilledIn' : 'answersSigned', {
        name: submission.name,
        title: submission.title,
        day: intl.formatDate(submission.submittedAt, { dateStyle: 'medium' }),
        proof: nameOf('proof', submission.proof, locale),
      })}
    </p>
  );
}
