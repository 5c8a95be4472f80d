import { ANSWER_LIMITS } from '@firebreak/domain';
import type { AnswerSource } from '@firebreak/domain';
import { Button, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import type { EvidenceFile } from '../../../lib/evidence.queries';
import type { AnswerSaver } from '../answer-saver';
import type { OwnDraft } from '../own-draft';
import { ownAnswersMessages } from '../own-answers.messages';
import type { OwnQuestion } from '../own-answers.queries';
import type { OwnUploads } from '../use-own-uploads';
import { useAnswer } from '../use-savers';
import { BothAnswers } from './both-answers';
import { OwnFiles } from './own-files';
import styles from './question-card.module.css';
import { SaveState } from './save-state';
import { SourceFields } from './source-fields';

interface AnswerFormProps {
  question: OwnQuestion;
  saver: AnswerSaver;
  sources: readonly AnswerSource[];
  onNext: () => void;
  files: readonly EvidenceFile[];
  uploads: OwnUploads;
}

/** Level, source and proof of one answer; it saves itself. */
export function AnswerForm({ question, saver, sources, onNext, files, uploads }: AnswerFormProps) {
  const text = useMessages(ownAnswersMessages);
  const name = useId();
  const { draft, theirs } = useAnswer(saver);
  const choices: { value: NonNullable<OwnDraft['choice']>; label: string }[] = [
    ...question.options.map((option) => ({ value: option.level, label: option.text })),
    { value: 'unknown', label: text('unknown') },
    ...(question.appliesWhen === 'always' ? [] : [{ value: 'not_applicable' as const, label: text('notApplicable') }]),
  ];
  return (
    <div className={styles['form']}>
      <p className={styles['why']}>{question.why}</p>
      {theirs === null ? null : <BothAnswers question={question} saver={saver} theirs={theirs} />}
      <fieldset className={styles['choices']}>
        <legend>{text('answer')}</legend>
        {choices.map(({ value, label }) => (
          <label key={value} className={styles['choice']}>
            <input
              type="radio"
              name={name}
              checked={draft.choice === value}
              onChange={() => saver.edit({ choice: value })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {draft.choice === 'not_applicable' ? (
        <Textarea
          label={text('reason')}
          rows={2}
          maxLength={ANSWER_LIMITS.maxNotApplicableReasonCharacters}
          value={draft.reason}
          onChange={(event) => saver.edit({ reason: event.currentTarget.value })}
        />
      ) : null}
      {draft.choice === null || draft.choice === 'unknown' ? null : (
        <SourceFields draft={draft} sources={sources} onChange={(change) => saver.edit(change)} />
      )}
      {draft.choice === null ? null : (
        <Textarea
          label={text('comment')}
          description={text('commentHint')}
          rows={2}
          maxLength={ANSWER_LIMITS.maxCommentCharacters}
          value={draft.comment}
          onChange={(event) => saver.edit({ comment: event.currentTarget.value })}
        />
      )}
      <OwnFiles questionId={question.id} files={files} uploads={uploads} />
      <div className={styles['foot']}>
        <SaveState question={question} saver={saver} />
        <Button variant="default" size="xs" onClick={onNext}>
          {text('next')}
        </Button>
      </div>
    </div>
  );
}
