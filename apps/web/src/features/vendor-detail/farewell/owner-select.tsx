import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../../i18n/use-messages';
import { peopleQuery } from '../../../lib/people.queries';
import { farewellMessages } from './farewell.messages';

/** Who looks after something; null is nobody. */
export function OwnerSelect({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const text = useMessages(farewellMessages);
  const people = useQuery(peopleQuery);
  const working = (people.data?.items ?? []).filter(({ id, status }) => status !== 'disabled' || id === value);
  return (
    <Select
      clearable
      label={text('owner')}
      placeholder={text('nobody')}
      data={working.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
