import { Popover, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../../components/loaded';
import styles from '../../../components/sentence.module.css';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { matchingVendorsQuery, vendorNameQuery } from '../trail-vendors.queries';
import { trailMessages } from '../trail.messages';
import choice from './vendor-token.module.css';

const TYPING_MILLISECONDS = 200;

interface VendorTokenProps {
  vendorId: string | undefined;
  onChange: (vendorId: string | undefined) => void;
}

/** The word of the sentence that says which vendor it is about: opens a search, for there may be hundreds. */
export function VendorToken({ vendorId, onChange }: VendorTokenProps) {
  const text = useMessages(trailMessages);
  const [opened, setOpened] = useState(false);
  const name = useQuery({ ...vendorNameQuery(vendorId ?? ''), enabled: vendorId !== undefined });
  const words =
    vendorId === undefined ? text('anyVendor') : text('aboutVendor', { vendor: name.data ?? text('thisVendor') });
  const choose = (id: string | undefined) => {
    setOpened(false);
    onChange(id);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      trapFocus
      returnFocus
      shadow="var(--shadow-float)"
    >
      <Popover.Target>
        <button
          type="button"
          className={styles['token']}
          data-chosen={vendorId !== undefined || undefined}
          onClick={() => setOpened(!opened)}
        >
          {words}
          <IconChevronDown size={13} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <VendorChoice onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}

function VendorChoice({ onChoose }: { onChoose: (vendorId: string | undefined) => void }) {
  const text = useMessages(trailMessages);
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), TYPING_MILLISECONDS);
  const matching = useQuery(matchingVendorsQuery(words));
  return (
    <div className={choice['choice']}>
      <TextInput
        data-autofocus
        aria-label={text('findVendor')}
        placeholder={text('findVendor')}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Loaded query={matching} skeleton={<SkeletonRows rows={4} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={choice['none']}>{text('noVendor')}</p>
          ) : (
            <ul>
              {items.map(({ id, name }) => (
                <li key={id}>
                  <button type="button" className={choice['vendor']} onClick={() => onChoose(id)}>
                    {name}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <button type="button" className={choice['vendor']} onClick={() => onChoose(undefined)}>
        {text('anyVendor')}
      </button>
    </div>
  );
}
