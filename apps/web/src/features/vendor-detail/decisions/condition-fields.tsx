import { DECISION_LIMITS } from '@firebreak/domain';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMessages } from '../../../i18n/use-messages';
import styles from './decisions.module.css';
import { decisionsMessages } from './decisions.messages';

/** A condition as it is being written; an empty day is none. */
export interface ConditionDraft {
  readonly text: string;
  readonly dueOn: string;
}

interface ConditionFieldsProps {
  conditions: readonly ConditionDraft[];
  today: string;
  isTried: boolean;
  onChange: (conditions: readonly ConditionDraft[]) => void;
}

/** The conditions of an approval, one line each. */
export function ConditionFields({ conditions, today, isTried, onChange }: ConditionFieldsProps) {
  const text = useMessages(decisionsMessages);
  const change = (at: number, part: Partial<ConditionDraft>) =>
    onChange(conditions.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles['fields']}>
      <legend>{text('conditions')}</legend>
      {conditions.map((condition, index) => {
        const number = index + 1;
        return (
          <div key={number} className={styles['field']}>
            <TextInput
              aria-label={text('condition', { number })}
              placeholder={index === 0 ? text('conditionExample') : undefined}
              maxLength={DECISION_LIMITS.conditionCharacters}
              value={condition.text}
              error={isTried && condition.text.trim() === '' ? text('conditionMissing') : undefined}
              onChange={(event) => change(index, { text: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              aria-label={text('conditionDue', { number })}
              min={today}
              value={condition.dueOn}
              onChange={(event) => change(index, { dueOn: event.currentTarget.value })}
            />
            {conditions.length === 1 ? null : (
              <ActionIcon
                variant="subtle"
                aria-label={text('removeCondition', { number })}
                onClick={() => onChange(conditions.filter((_, at) => at !== index))}
              >
                <IconX size={16} aria-hidden="true" />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {conditions.length >= DECISION_LIMITS.conditions ? null : (
        <Button variant="default" size="xs" onClick={() => onChange([...conditions, { text: '', dueOn: '' }])}>
          {text('addCondition')}
        </Button>
      )}
    </fieldset>
  );
}
