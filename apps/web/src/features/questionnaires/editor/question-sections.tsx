import { MEASURES, nameOf } from '@firebreak/domain';
import type { Measure, TemplateContent } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../../components/section';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { asOwn, measureOf, moved, putBack, withNewQuestion, without, withOwn } from './content-edits';
import styles from './editor.module.css';
import { editorMessages } from './editor.messages';
import { QuestionRow } from './question-row';
import type { QuestionActions } from './question-row';

interface QuestionSectionsProps {
  content: TemplateContent;
  faults: ReadonlySet<string>;
  openKey: string | null;
  onOpen: (key: string | null) => void;
  onChange: (change: (content: TemplateContent) => TemplateContent) => void;
}

/** The questions by measure, each to be opened, moved and taken out. */
export function QuestionSections({ content, faults, openKey, onOpen, onChange }: QuestionSectionsProps) {
  const text = useMessages(editorMessages);
  const locale = useLocale();
  const toast = useToast();
  const [place, setPlace] = useState('');
  const add = (measure: Measure) => {
    const [next, key] = withNewQuestion(content, measure);
    onChange(() => next);
    onOpen(key);
  };
  const actions: QuestionActions = {
    change: (key, change) => onChange((current) => withOwn(current, key, change)),
    makeOwn: (libraryKey) => {
      const [next, key] = asOwn(content, libraryKey);
      onChange(() => next);
      onOpen(key);
    },
    remove: (key) => {
      const index = content.questions.findIndex((asked) => asked.key === key);
      const question = content.questions[index];
      if (question === undefined) return;
      onChange((current) => without(current, key));
      toast({ message: text('removed'), undo: () => onChange((current) => putBack(current, question, index)) });
    },
    move: (key, target) => {
      const question = content.questions.find((asked) => asked.key === key);
      const goal = content.questions.find((asked) => asked.key === target);
      // A question belongs to its measure; it is moved within.
      if (question === undefined || goal === undefined || measureOf(question) !== measureOf(goal)) return;
      const next = moved(content, key, target);
      const order = keysIn(measureOf(question), next);
      setPlace(text('movedTo', { place: order.indexOf(key) + 1, count: order.length }));
      onChange(() => next);
    },
    open: onOpen,
  };
  return (
    <div className={styles['sections']}>
      <p className="visually-hidden" role="status">
        {place}
      </p>
      {MEASURES.map((measure) => {
        const name = nameOf('measure', measure, locale);
        const keys = keysIn(measure, content);
        return (
          <Section
            key={measure}
            title={`${name} (${keys.length})`}
            aside={
              <Button
                variant="subtle"
                size="xs"
                aria-label={text('addOwnIn', { measure: name })}
                onClick={() => add(measure)}
              >
                {text('addOwn')}
              </Button>
            }
          >
            {keys.length === 0 ? <p className={styles['hint']}>{text('noQuestions')}</p> : null}
            <ol className={styles['rows']}>
              {keys.map((key, index) => {
                const at = content.questions.findIndex((question) => question.key === key);
                const question = content.questions[at];
                return question === undefined ? null : (
                  <QuestionRow
                    key={key}
                    question={question}
                    pointer={`/questions/${at}`}
                    isOpen={key === openKey}
                    before={keys[index - 1]}
                    after={keys[index + 1]}
                    faults={faults}
                    actions={actions}
                  />
                );
              })}
            </ol>
          </Section>
        );
      })}
    </div>
  );
}

function keysIn(measure: Measure, { questions }: TemplateContent): readonly string[] {
  return questions.filter((question) => measureOf(question) === measure).map(({ key }) => key);
}
