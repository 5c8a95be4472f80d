import {
  INTAKE_PEOPLE,
  INTAKE_RECORDS,
  INTAKE_WAYS,
  nameOf,
  SUPPLIER_USAGES,
  type IntakeRecord,
  type IntakeWay,
} from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { useArchetypeOptions } from '../components/archetype-options';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { Field } from '../portal/components/field';
import { CheckList, Choice } from './choices';
import { intakeMessages } from './intake.messages';
import type { SupplierDraft } from './supplier-draft';
import styles from './supplier-fields.module.css';

/** What is wrong, by the id of the field. */
export type FieldErrors = Readonly<Partial<Record<string, string>>>;

interface SupplierFieldsProps {
  draft: SupplierDraft;
  errors: FieldErrors;
  onChange: (change: Partial<SupplierDraft>) => void;
}

const RECORDS = Object.keys(INTAKE_RECORDS) as IntakeRecord[];
const WAYS = Object.keys(INTAKE_WAYS) as IntakeWay[];
const MORE = ['humanChannel', 'canResetCredentials', 'critical'] as const;
const UNKNOWN = 'unknown';

/** What one says of a supplier before it is bought, in plain questions. */
export function SupplierFields({ draft, errors, onChange }: SupplierFieldsProps) {
  const text = useMessages(intakeMessages);
  const locale = useLocale();
  const intl = useIntl();
  const kinds = useArchetypeOptions();
  const largest = INTAKE_PEOPLE[INTAKE_PEOPLE.length - 2] ?? 0;
  const people = INTAKE_PEOPLE.map((count) => ({
    value: String(count),
    label:
      count > largest
        ? text('peopleMore', { count: intl.formatNumber(largest) })
        : text('peopleUpTo', { count: intl.formatNumber(count) }),
  }));
  return (
    <>
      <fieldset className={styles['part']}>
        <legend>{text('supplier')}</legend>
        <Field
          id="supplierName"
          label={text('supplierName')}
          error={errors['supplierName']}
          value={draft.supplierName}
          autoComplete="off"
          onChange={(supplierName) => onChange({ supplierName })}
        />
        <Field
          id="website"
          label={text('website')}
          error={errors['website']}
          value={draft.website}
          autoComplete="off"
          onChange={(website) => onChange({ website })}
        />
        <Field
          id="purpose"
          kind="lines"
          label={text('purpose')}
          hint={text('purposeHint')}
          error={errors['purpose']}
          value={draft.purpose}
          onChange={(purpose) => onChange({ purpose })}
        />
        <Choice
          id="archetype"
          label={text('archetype')}
          value={draft.archetype}
          choices={kinds}
          onChange={(value) => onChange({ archetype: kinds.find((kind) => kind.value === value)?.value ?? 'other' })}
        />
      </fieldset>
      <fieldset className={styles['part']}>
        <legend>{text('touch')}</legend>
        <CheckList
          label={text('records')}
          hint={text('recordsHint')}
          values={draft.records}
          choices={RECORDS.map((value) => ({ value, label: text(`record_${value}`) }))}
          onChange={(records) => onChange({ records })}
        />
        {draft.records.length === 0 ? null : (
          <Choice
            id="people"
            label={text('people')}
            value={draft.people === null ? UNKNOWN : String(draft.people)}
            choices={[{ value: UNKNOWN, label: text('peopleUnknown') }, ...people]}
            onChange={(value) => onChange({ people: value === UNKNOWN ? null : Number(value) })}
          />
        )}
        <CheckList
          label={text('ways')}
          values={draft.ways}
          choices={WAYS.map((value) => ({ value, label: text(`way_${value}`) }))}
          onChange={(ways) => onChange({ ways })}
        />
        <CheckList
          label={text('more')}
          values={MORE.filter((key) => draft[key])}
          choices={MORE.map((value) => ({ value, label: text(value) }))}
          onChange={(values) => onChange(Object.fromEntries(MORE.map((key) => [key, values.includes(key)])))}
        />
      </fieldset>
      <fieldset className={styles['part']}>
        <legend>{text('when')}</legend>
        <Choice
          id="usage"
          label={text('usage')}
          value={draft.usage}
          choices={SUPPLIER_USAGES.map((value) => ({ value, label: nameOf('supplierUsage', value, locale) }))}
          onChange={(value) => onChange({ usage: SUPPLIER_USAGES.find((usage) => usage === value) ?? 'always' })}
        />
        <Field
          id="neededOn"
          kind="date"
          label={text('neededOn')}
          hint={text('neededOnHint')}
          value={draft.neededOn}
          onChange={(neededOn) => onChange({ neededOn })}
        />
      </fieldset>
    </>
  );
}
