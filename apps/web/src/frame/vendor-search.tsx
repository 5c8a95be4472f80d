import { TextInput } from '@mantine/core';
import { useHotkeys, useOs } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useMessages } from '../i18n/use-messages';
import { frameMessages } from './frame.messages';
import styles from './top-bar.module.css';

/** Finds vendors by name or service from every page; ⌘K or Ctrl K brings the cursor here. */
export function VendorSearch() {
  const text = useMessages(frameMessages);
  const navigate = useNavigate();
  const os = useOs();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  useHotkeys([['mod+K', () => input.current?.select()]], []);
  return (
    <form
      role="search"
      className={styles['search']}
      onSubmit={(event) => {
        event.preventDefault();
        const q = words.trim();
        void navigate({ to: '/vendors', search: q === '' ? {} : { q } });
      }}
    >
      <TextInput
        ref={input}
        size="xs"
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.currentTarget.value)}
        placeholder={text('search')}
        aria-label={text('search')}
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        rightSection={<kbd className={styles['key']}>{os === 'macos' || os === 'ios' ? '⌘K' : 'Ctrl K'}</kbd>}
        rightSectionWidth={56}
        rightSectionPointerEvents="none"
      />
    </form>
  );
}
