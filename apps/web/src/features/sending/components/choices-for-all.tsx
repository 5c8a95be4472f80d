import { ASSESSMENT_LIMITS, LOCALES, nameOf } from '@firebreak/domain';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Section } from '../../../components/section';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { organizationQuery } from '../../../lib/organization.queries';
import type { SendableQuestionnaire } from '../../../lib/questionnaires.queries';
import { sendingMessages } from '../sending.messages';
import { dayAfter } from '../use-sending-list';
import type { ChosenList } from '../use-sending-list';
import styles from './sending-board.module.css';

interface ChoicesForAllProps {
  list: ChosenList;
  questionnaires: readonly SendableQuestionnaire[];
  /** How many addresses would not see what their vendor signed before. */
  newAddresses: number;
  disabled: boolean;
  onChange: (change: Partial<ChosenList>) => void;
}

/** What is the same for every vendor: questionnaire, due day, language, and whether new people see old answers. */
export function ChoicesForAll({ list, questionnaires, newAddresses, disabled, onChange }: ChoicesForAllProps) {
  const text = useMessages(sendingMessages);
  const locale = useLocale();
  const delivery = useQuery(organizationQuery).data?.mailDelivery;
  return (
    <Section title={text('forAll')}>
      {delivery === 'waiting' || delivery === 'kept' ? (
        <p className={styles['notice']}>{text(delivery === 'kept' ? 'demo' : 'noServer')}</p>
      ) : null}
      <div className={styles['choices']}>
        <NativeSelect
          label={text('questionnaire')}
          disabled={disabled}
          data={[
            { value: '', label: text('whatFits') },
            ...questionnaires.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={list.questionnaireId ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ questionnaireId: value === '' ? undefined : value })}
        />
        <TextInput
          type="date"
          label={text('dueOn')}
          description={text('dueHint', { days: ASSESSMENT_LIMITS.daysOfGrace })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          disabled={disabled}
          min={dayAfter(0)}
          max={dayAfter(365)}
          value={list.dueOn}
          onChange={({ currentTarget: { value } }) => onChange({ dueOn: value })}
        />
        <NativeSelect
          label={text('language')}
          disabled={disabled}
          data={LOCALES.map((value) => ({ value, label: nameOf('locale', value, locale) }))}
          value={list.locale}
          onChange={({ currentTarget: { value } }) =>
            onChange({ locale: LOCALES.find((known) => known === value) ?? list.locale })
          }
        />
      </div>
      {newAddresses === 0 ? null : (
        <Checkbox
          mt="md"
          label={text('showsPrevious', { count: newAddresses })}
          description={text('showsPreviousHint')}
          disabled={disabled}
          checked={list.showsPrevious === true}
          onChange={({ currentTarget: { checked } }) => onChange({ showsPrevious: checked })}
        />
      )}
    </Section>
  );
}
