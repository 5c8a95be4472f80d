import type { ContractFacts } from '@firebreak/domain';
import { useState } from 'react';
import { ContractFields } from '../components/contract-fields';
import { contractEntriesOf, contractFaults } from '../vendor-fields';
import type { ContractEntries } from '../vendor-fields';
import type { Move } from './use-what-if';

/** The contract's facts to move; what cannot be is told beside it and not supposed. */
export function MovableContract({ contract, onMove }: { contract: ContractFacts; onMove: Move }) {
  const [entries, setEntries] = useState(() => contractEntriesOf({ ...contract, contractEndsOn: contract.endsOn }));
  const enter = (entry: Partial<ContractEntries>) => {
    const entered = { ...entries, ...entry };
    setEntries(entered);
    if (Object.keys(contractFaults(entered)).length > 0) return;
    const { contractEndsOn, notice, noticeHours, dataReturnedOn } = entered;
    onMove((supposed) => ({
      ...supposed,
      contract: {
        endsOn: contractEndsOn === '' ? null : contractEndsOn,
        noticeHours: notice === 'agreed' ? Number(noticeHours) : null,
        withoutNoticeDuty: notice === 'none',
        dataReturnedOn: dataReturnedOn === '' ? null : dataReturnedOn,
      },
    }));
  };
  return <ContractFields fields={entries} isTried={false} refused={[]} isFirst={false} onEnter={enter} />;
}
