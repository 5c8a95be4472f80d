import { TextInput } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages';
import { leaveByTab } from '../../../lib/leave-by-tab';
import { today } from '../access-until';
import { peopleMessages } from './people.messages';

interface AccessUntilFieldProps {
  /** `YYYY-MM-DD`, or nothing for no end. */
  day: string;
  onChange: (day: string) => void;
}

/** The last day of somebody's access. */
export function AccessUntilField({ day, onChange }: AccessUntilFieldProps) {
  const text = useMessages(peopleMessages);
  return (
    <TextInput
      type="date"
      label={text('until')}
      description={text('untilHint')}
      min={today()}
      max="2199-12-31"
      error={isOver(day) ? text('untilPast') : undefined}
      value={day}
      onKeyDown={leaveByTab}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Whether a day is over. */
export function isOver(day: string): boolean {
  return day !== '' && day < today();
}
