import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Button, Textarea } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages';
import styles from './answer-review.module.css';
import { reviewAnswersMessages } from './answers.messages';

interface AskProps {
  /** What is noted so far. */
  value: string;
  isOpen: boolean;
  /** It goes to whoever filled the answer in for us, and not to the vendor. */
  isOurs: boolean;
  onOpen: () => void;
  onChange: (text: string) => void;
}

/** A question about one answer, noted until the answers are sent back. */
export function Ask({ value, isOpen, isOurs, onOpen, onChange }: AskProps) {
  const text = useMessages(reviewAnswersMessages);
  if (!isOpen)
    return (
      <Button size="compact-xs" variant="subtle" onClick={onOpen}>
        {text('ask')}
      </Button>
    );
  return (
    <Textarea
      className={styles['ask'] ?? ''}
      label={text(isOurs ? 'askOursLabel' : 'askLabel')}
      description={text(isOurs ? 'askOursHint' : 'askHint')}
      rows={3}
      autoFocus
      maxLength={ASSESSMENT_LIMITS.messageCharacters}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
