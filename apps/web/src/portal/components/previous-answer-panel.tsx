import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../../i18n/use-messages';
import { draftOf } from '../answers/answer-draft';
import type { AskedQuestion } from '../answers/answer-entry';
import type { Confirmation, PreviousAnswer } from '../answers/use-previous-answer';
import { useAnswerWords } from './answer-words';
import { Button } from './button';
import { isMeant } from './key-scope';
import { Panel } from './panel';
import { previousMessages } from './previous.messages';
import styles from './previous-answer-panel.module.css';

interface PreviousAnswerPanelProps extends Pick<Confirmation, 'confirm' | 'change'> {
  question: AskedQuestion;
  previous: PreviousAnswer;
}

/** The answer of the last time, shown as such: one press says that it is still true, another opens the choices. */
export function PreviousAnswerPanel({ question, previous, confirm, change }: PreviousAnswerPanelProps) {
  const text = useMessages(previousMessages);
  const words = useAnswerWords();
  const date = usePreviousDate(previous);
  const place = useRef<HTMLDivElement>(null);
  useLetterKeys(place, { y: confirm, c: change });
  return (
    <div ref={place}>
      <Panel
        title={text('title', { date })}
        isStrong
        actions={
          <>
            <Button onClick={confirm}>{text('stillTrue')}</Button>
            <Button look="quiet" onClick={change}>
              {text('change')}
            </Button>
          </>
        }
      >
        <p className={styles['words']}>{words(question, draftOf(previous))}</p>
        {previous.comment ? <blockquote className={styles['comment']}>{previous.comment}</blockquote> : null}
        <p className={styles['keys']}>{text('keys')}</p>
      </Panel>
    </div>
  );
}

/** Says that what is marked among the choices is of the last time and not saved. */
export function MarkedAnswerHint({ previous }: { previous: PreviousAnswer }) {
  const text = useMessages(previousMessages);
  return <p className={styles['hint']}>{text('marked', { date: usePreviousDate(previous) })}</p>;
}

function usePreviousDate({ answeredAt }: PreviousAnswer): string {
  return useIntl().formatDate(answeredAt, { dateStyle: 'long' });
}

/** One letter presses a button wherever the focus is, unless another question is shown as well. */
function useLetterKeys(place: RefObject<HTMLElement | null>, actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !isMeant(place.current)) return;
      if (event.target instanceof Element && event.target.matches('textarea, input:not([type=radio]), select')) return;
      const action = actions[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  });
}
