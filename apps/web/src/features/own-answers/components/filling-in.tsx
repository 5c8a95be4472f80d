import { MEASURES, nameOf, nextStatus } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { messagesQuery } from '../../../lib/answer-messages.queries';
import { evidenceQuery } from '../../../lib/evidence.queries';
import { useMayWrite } from '../../../session/use-session';
import { ownAnswersMessages } from '../own-answers.messages';
import type { OwnAnswers } from '../own-answers.queries';
import { useOwnUploads } from '../use-own-uploads';
import { useSavers } from '../use-savers';
import styles from './filling-in.module.css';
import { FinishForm } from './finish-form';
import { QuestionCard } from './question-card';

/** All questions by section, one of them open, with how far each section is, and the finish. */
export function FillingIn({ own }: { own: OwnAnswers }) {
  const text = useMessages(ownAnswersMessages);
  const locale = useLocale();
  const mayWrite = useMayWrite();
  const { assessment, questions, answers } = own;
  const { vendor, questionnaire, status, decisionComment } = assessment;
  const savers = useSavers(own);
  const uploads = useOwnUploads(assessment.id);
  const files = useQuery(evidenceQuery(assessment.id, undefined));
  const messages = useQuery({ ...messagesQuery(assessment.id, undefined), enabled: status === 'returned' });
  const answered = new Set(answers.map(({ questionId }) => questionId));
  const [openId, setOpenId] = useState(() => questions.find(({ id }) => !answered.has(id))?.id ?? null);
  const sections = MEASURES.map((measure) => ({
    measure,
    asked: questions.filter((question) => question.measure === measure),
  })).filter(({ asked }) => asked.length > 0);
  const ordered = sections.flatMap(({ asked }) => asked);
  const isOpen = nextStatus(status, 'answer') !== null;
  const sources = answers.flatMap(({ source }) => (source === null ? [] : [source]));
  const goOn = (after: string): void => {
    const next = ordered[ordered.findIndex(({ id }) => id === after) + 1];
    setOpenId(next?.id ?? null);
    if (next) requestAnimationFrame(() => document.getElementById(headingOf(next.id))?.focus());
  };
  return (
    <>
      <p className={styles['back']}>
        <TextLink to="/vendors/$vendorId" params={{ vendorId: vendor.id }}>
          ← {vendor.name}
        </TextLink>
        <TextLink to="/assessments/$assessmentId" params={{ assessmentId: assessment.id }}>
          {text('review')} →
        </TextLink>
      </p>
      <PageTitle
        large
        tab={text('tab', { vendor: vendor.name })}
        title={vendor.name}
        lead={text('lead', { questionnaire: questionnaire.title })}
      />
      {isOpen ? (
        <>
          <p className={styles['hint']}>{text(mayWrite ? 'hint' : 'mayNotWrite', { vendor: vendor.name })}</p>
          {status === 'returned' && decisionComment !== null ? (
            <p className={styles['notice']}>
              <strong>{text('returned')}</strong> {decisionComment}
            </p>
          ) : null}
          <div className={styles['columns']}>
            <div onKeyDown={goByKey}>
              {mayWrite ? <p className={styles['keys']}>{text('keys')}</p> : null}
              {sections.map(({ measure, asked }) => (
                <Section
                  key={measure}
                  title={<span id={`section-${measure}`}>{nameOf('measure', measure, locale)}</span>}
                >
                  <ul className={styles['items']}>
                    {asked.map((question) => {
                      const saver = savers.get(question.id);
                      return saver === undefined ? null : (
                        <li key={question.id}>
                          <QuestionCard
                            headingId={headingOf(question.id)}
                            question={question}
                            saver={saver}
                            sources={sources}
                            isOpen={openId === question.id && mayWrite}
                            onToggle={() => setOpenId(openId === question.id ? null : question.id)}
                            onNext={() => goOn(question.id)}
                            files={files.data?.items.filter(({ questionId }) => questionId === question.id) ?? []}
                            uploads={uploads}
                            asked={messages.data?.items.filter(({ questionId }) => questionId === question.id) ?? []}
                          />
                        </li>
                      );
                    })}
                  </ul>
                </Section>
              ))}
            </div>
            <aside className={styles['side']}>
              <Section title={text('sections')}>
                <ul className={styles['sections']}>
                  {sections.map(({ measure, asked }) => {
                    const done = asked.filter(({ id }) => answered.has(id)).length;
                    return (
                      <li key={measure}>
                        <a href={`#section-${measure}`}>{nameOf('measure', measure, locale)}</a>
                        <span>{text('answeredOf', { answered: done, asked: asked.length })}</span>
                      </li>
                    );
                  })}
                </ul>
              </Section>
              {mayWrite ? <FinishForm own={own} savers={savers} /> : null}
            </aside>
          </div>
        </>
      ) : (
        <EmptyState
          title={text(status === 'revoked' ? 'discardedTitle' : 'closedTitle')}
          action={
            <TextLink to="/assessments/$assessmentId" params={{ assessmentId: assessment.id }}>
              {text('toReview')}
            </TextLink>
          }
        >
          {text(status === 'revoked' ? 'discardedText' : 'closedText')}
        </EmptyState>
      )}
    </>
  );
}

const headingOf = (questionId: string): string => `question-${questionId}`;
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** Goes to the next or the previous question, unless somebody is writing. */
function goByKey(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key.toLowerCase()];
  const { target, currentTarget } = event;
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
  if (target.matches('input:not([type=radio]), textarea, select')) return;
  const cards = [...currentTarget.querySelectorAll('article')];
  const present = cards.findIndex((card) => card.contains(target));
  const next = cards[present + step]?.querySelector<HTMLElement>('button[aria-expanded]');
  if (!next) return;
  event.preventDefault();
  next.focus();
}
