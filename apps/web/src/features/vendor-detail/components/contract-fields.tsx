import { TIMELY_NOTICE_HOURS, VENDOR_LIMITS } from '@firebreak/domain';
import { Select, TextInput } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages';
import { editingMessages } from '../editing.messages';
import { contractFaults } from '../vendor-fields';
import type { ContractEntries } from '../vendor-fields';
import type { ProblemField } from '../../../lib/problem';
import styles from './edit-vendor-dialog.module.css';

/** Where a refusal of a contract's fact points. */
export const CONTRACT_POINTERS = ['/contractEndsOn', '/noticeHours', '/dataReturnedOn'];

const HELP_BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

interface ContractFieldsProps {
  fields: ContractEntries;
  /** The person has tried to save: what is missing is told, too. */
  isTried: boolean;
  /** What the server refused. */
  refused: readonly ProblemField[];
  /** The first of the fields is where the person begins. */
  isFirst: boolean;
  onEnter: (entry: Partial<ContractEntries>) => void;
}

/** What our contract says: its last day, the duty to tell us of an incident, and that our data came back. */
export function ContractFields({ fields, isTried, refused, isFirst, onEnter }: ContractFieldsProps) {
  const text = useMessages(editingMessages);
  const { contractEndsOn, notice, noticeHours, dataReturnedOn } = fields;
  const faults = contractFaults(fields);
  const faultOf = (field: 'contractEndsOn' | 'noticeHours' | 'dataReturnedOn') => {
    const fault = field === 'noticeHours' && noticeHours === '' && !isTried ? undefined : faults[field];
    return fault === undefined
      ? refused.find(({ pointer }) => pointer === `/${field}`)?.detail
      : text(fault, { most: VENDOR_LIMITS.noticeHours });
  };
  return (
    <fieldset className={styles['group']}>
      <legend>{text('contract')}</legend>
      <div className={styles['pair']}>
        <TextInput
          data-autofocus={isFirst || undefined}
          type="date"
          label={text('contractEndsOn')}
          description={text('contractEndsOnHint')}
          inputWrapperOrder={HELP_BELOW}
          value={contractEndsOn}
          error={faultOf('contractEndsOn')}
          onChange={(event) => onEnter({ contractEndsOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={text('dataReturnedOn')}
          description={text('dataReturnedOnHint')}
          inputWrapperOrder={HELP_BELOW}
          value={dataReturnedOn}
          error={faultOf('dataReturnedOn')}
          onChange={(event) => onEnter({ dataReturnedOn: event.currentTarget.value })}
        />
        <Select<ContractEntries['notice']>
          allowDeselect={false}
          label={text('notice')}
          description={text('noticeHint', { hours: TIMELY_NOTICE_HOURS })}
          inputWrapperOrder={HELP_BELOW}
          data={[
            { value: 'unknown', label: text('noticeUnknown') },
            { value: 'none', label: text('noticeNone') },
            { value: 'agreed', label: text('noticeAgreed') },
          ]}
          value={notice}
          onChange={(choice) => (choice === null ? undefined : onEnter({ notice: choice, noticeHours }))}
        />
        {notice === 'agreed' ? (
          <TextInput
            inputMode="numeric"
            label={text('noticeHours')}
            description={text('noticeHoursHint')}
            inputWrapperOrder={HELP_BELOW}
            value={noticeHours}
            error={faultOf('noticeHours')}
            onChange={(event) => onEnter({ notice, noticeHours: event.currentTarget.value })}
          />
        ) : null}
      </div>
    </fieldset>
  );
}
