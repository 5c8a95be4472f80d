import { isWeak } from '../../../components/answer-strength';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { useMayWrite } from '../../../session/use-session';
import { AssessmentFindings } from './assessment-findings';
import { AnswerList } from '../answers/answer-list';
import { useReviewDraft } from '../answers/review-draft';
import { reviewMessages } from '../review.messages';
import styles from './assessment-content.module.css';
import { AssessmentFacts } from './assessment-facts';
import { ChangeSummary } from './change-summary';
import { DecisionPanel } from './decision-panel';
import { Decided } from './decided';
import { EvidenceList } from './evidence-list';
import { Receipt } from './receipt';
import { OpenRequest } from './open-request';
import { OwnActions } from './own-actions';
import { PeopleSection } from './people-section';
import { Signature } from './signature';
import { Standing } from './standing';

const EMPTY_WORDS = {
  vendor: {
    open: { title: 'waitingTitle', text: 'waitingText' },
    ended: { title: 'revokedTitle', text: 'revokedText' },
  },
  buyer: {
    open: { title: 'ourTitle', text: 'ourText' },
    ended: { title: 'discardedTitle', text: 'discardedText' },
  },
} as const;

/** Everything about one assessment: where it stands, who signed, the answers, and the decision. */
export function AssessmentContent({ assessment }: { assessment: AssessmentDetail }) {
  const text = useMessages(reviewMessages);
  const mayWrite = useMayWrite();
  const draft = useReviewDraft(assessment);
  const { vendor, questionnaire, status, progress, questions, answers, submission } = assessment;
  const isOurs = assessment.filledInBy === 'buyer';
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  const weak = questions.filter(({ id }) => isWeak(byQuestion.get(id))).length;
  const mayDecide = mayWrite && status === 'submitted';
  const emptyWords = EMPTY_WORDS[isOurs ? 'buyer' : 'vendor'][status === 'revoked' ? 'ended' : 'open'];
  const title = text('title', { questionnaire: questionnaire.title, vendor: vendor.name });
  return (
    <>
      <p className={styles['back']}>
        <TextLink to="/assessments">← {text('back')}</TextLink>
        <TextLink to="/vendors/$vendorId" params={{ vendorId: vendor.id }}>
          {text('vendor')} →
        </TextLink>
      </p>
      <PageTitle large tab={title} title={vendor.name} lead={questionnaire.title} />
      <AssessmentFacts assessment={assessment} />
      {isOurs ? <p className={styles['ours']}>{text('ours', { vendor: vendor.name })}</p> : null}
      <Decided assessment={assessment} />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          {submission === null ? (
            <EmptyState title={text(emptyWords.title)}>{text(emptyWords.text, { ...progress })}</EmptyState>
          ) : (
            <>
              <p className={styles['verdict']}>{text('verdictSubmitted', { weak, asked: questions.length })}</p>
              <ChangeSummary questions={questions} />
              <p className={styles['hint']}>{text('verdictHint')}</p>
              <Section title={text('answers')}>
                <AnswerList assessment={assessment} draft={mayDecide ? draft : null} />
              </Section>
              <EvidenceList assessmentId={assessment.id} />
            </>
          )}
        </div>
        <aside className={styles['side']}>
          {submission === null ? null : <Signature submission={submission} />}
          {submission === null || isOurs ? null : <Standing assessmentId={assessment.id} />}
          {submission === null ? null : isOurs ? (
            <p className={styles['hint']}>{text('noReceipt')}</p>
          ) : (
            <Receipt assessmentId={assessment.id} />
          )}
          {status === 'accepted' ? <AssessmentFindings assessmentId={assessment.id} /> : null}
          {mayDecide ? <DecisionPanel assessment={assessment} draft={draft} /> : null}
          {isOurs ? null : <PeopleSection assessment={assessment} />}
          {mayWrite ? isOurs ? <OwnActions assessment={assessment} /> : <OpenRequest assessment={assessment} /> : null}
        </aside>
      </div>
    </>
  );
}
