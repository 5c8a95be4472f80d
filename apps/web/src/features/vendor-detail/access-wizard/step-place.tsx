import { ACCESS_SCOPE_LIMITS } from '@firebreak/domain';
import { Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import { COUNTRY_CODES } from './country-codes';
import { toggled } from './scope-draft';
import type { StepProps } from './scope-draft';
import styles from './steps.module.css';
import { wizardMessages } from './wizard.messages';

/** What this access is called, from where it is used, and until when. */
export function StepPlace({ draft, onChange, isNameMissing }: StepProps & { isNameMissing: boolean }) {
  const text = useMessages(wizardMessages);
  const intl = useIntl();
  const nameOfCountry = (code: string) => intl.formatDisplayName(code, { type: 'region' }) ?? code;
  return (
    <div className={styles['place']}>
      <TextInput
        label={text('name')}
        placeholder={text('nameExample')}
        maxLength={ACCESS_SCOPE_LIMITS.nameCharacters}
        value={draft.name}
        error={isNameMissing ? text('nameMissing') : undefined}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div>
        <Select
          searchable
          // A fresh field after each choice, ready for the next one.
          key={draft.countries.length}
          label={text('countries')}
          description={text('countriesHint')}
          placeholder={text('countriesAdd')}
          nothingFoundMessage={text('countriesNone')}
          limit={40}
          value={null}
          data={COUNTRY_CODES.filter((code) => !draft.countries.includes(code))
            .map((code) => ({ value: code, label: nameOfCountry(code) }))
            .toSorted((a, b) => a.label.localeCompare(b.label, intl.locale))}
          onChange={(code) =>
            code === null ? undefined : onChange({ countries: toggled(draft.countries, code, true) })
          }
        />
        {draft.countries.length === 0 ? null : (
          <ul className={styles['countries']}>
            {draft.countries.map((code) => (
              <li key={code}>
                {nameOfCountry(code)}
                <button
                  type="button"
                  aria-label={text('removeCountry', { name: nameOfCountry(code) })}
                  onClick={() => onChange({ countries: toggled(draft.countries, code, false) })}
                >
                  <IconX size={13} aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <TextInput
        type="date"
        className={styles['day']}
        label={text('endsOn')}
        description={text('endsOnHint')}
        value={draft.endsOn ?? ''}
        onChange={(event) => onChange({ endsOn: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
    </div>
  );
}
