import { SECOND_FACTOR_LIMITS } from '@firebreak/domain';
import { TextInput } from '@mantine/core';
import { useMessages } from '../../i18n/use-messages';
import { secondFactorMessages } from './second-factor.messages';
import type { AddedSecondFactor } from './second-factor.queries';

/** What a form that sets up a second factor is told. */
export interface AddFormProps {
  onAdded: (added: AddedSecondFactor) => void;
  onCancel: () => void;
}

interface FactorNameFieldProps {
  label: string;
  value: string;
  onChange: (name: string) => void;
}

/** How a person calls a device or an app; the first thing that such a form asks. */
export function FactorNameField({ label, value, onChange }: FactorNameFieldProps) {
  const text = useMessages(secondFactorMessages);
  return (
    <TextInput
      autoFocus
      data-autofocus
      label={label}
      description={text('deviceNameHint')}
      maxLength={SECOND_FACTOR_LIMITS.nameCharacters}
      error={value.trim() === '' ? text('nameMissing') : undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
