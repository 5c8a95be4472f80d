import { IconCalendarOff, IconHeadset, IconPasswordUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import { ASKED_ACCESS_TYPES } from './access-groups';
import { ChoiceCard } from './choice-card';
import { toggled } from './scope-draft';
import type { StepProps } from './scope-draft';
import styles from './steps.module.css';
import { wizardMessages } from './wizard.messages';

/** Through whom: do people answer, can they reset, could we do without. */
export function StepThrough({ draft, onChange }: StepProps) {
  const text = useMessages(wizardMessages);
  return (
    <div className={styles['groups']}>
      <Question
        name="human-channel"
        icon={<IconHeadset size={26} stroke={1.3} aria-hidden="true" />}
        question={text('askHuman')}
        yes={text('yes')}
        no={text('no')}
        value={draft.humanChannel}
        onChange={(humanChannel) => onChange({ humanChannel })}
      />
      <Question
        name="can-reset-credentials"
        icon={<IconPasswordUser size={26} stroke={1.3} aria-hidden="true" />}
        question={text('askReset')}
        yes={text('yes')}
        no={text('no')}
        value={draft.canResetCredentials}
        onChange={(canResetCredentials) =>
          onChange({
            canResetCredentials,
            accessTypes: toggled(draft.accessTypes, ASKED_ACCESS_TYPES.canResetCredentials, canResetCredentials),
          })
        }
      />
      <Question
        name="critical"
        icon={<IconCalendarOff size={26} stroke={1.3} aria-hidden="true" />}
        question={text('askCritical')}
        yes={text('couldNotWork')}
        no={text('couldWork')}
        value={draft.critical}
        onChange={(critical) =>
          onChange({ critical, accessTypes: toggled(draft.accessTypes, ASKED_ACCESS_TYPES.critical, critical) })
        }
      />
    </div>
  );
}

interface QuestionProps {
  name: string;
  icon: ReactNode;
  question: string;
  yes: string;
  no: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

function Question({ name, icon, question, yes, no, value, onChange }: QuestionProps) {
  return (
    <fieldset className={styles['group']}>
      <legend>
        {icon}
        {question}
      </legend>
      <div className={styles['pair']}>
        <ChoiceCard type="radio" name={name} checked={!value} onChange={() => onChange(false)}>
          {no}
        </ChoiceCard>
        <ChoiceCard type="radio" name={name} checked={value} onChange={() => onChange(true)}>
          {yes}
        </ChoiceCard>
      </div>
    </fieldset>
  );
}
