import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Ref } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import { vendorsMessages } from '../vendors.messages';
import styles from './list-tools.module.css';

/** How long somebody may pause between two letters, in milliseconds. */
const PAUSE = 150;

interface SearchFieldProps {
  ref: Ref<HTMLInputElement>;
  q: string | undefined;
  onSearch: (q: string | undefined) => void;
}

/** Searches as one types; Escape empties it, then leaves it. */
export function SearchField({ ref, q, onSearch }: SearchFieldProps) {
  const text = useMessages(vendorsMessages);
  const [words, setWords] = useState(q ?? '');
  const asked = useRef(q);
  useEffect(() => {
    // The address changed by something else: a view, a link, the way back.
    if (q !== asked.current) setWords(q ?? '');
    asked.current = q;
  }, [q]);
  useEffect(() => {
    const wanted = words.trim() === '' ? undefined : words.trim();
    if (wanted === asked.current) return undefined;
    const timer = setTimeout(() => {
      asked.current = wanted;
      onSearch(wanted);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words, onSearch]);
  return (
    <TextInput
      ref={ref}
      type="search"
      className={styles['search']}
      aria-label={text('searchLabel')}
      placeholder={text('searchPlaceholder')}
      maxLength={200}
      leftSection={<IconSearch size={15} aria-hidden="true" />}
      rightSection={<kbd className={styles['key']}>/</kbd>}
      rightSectionPointerEvents="none"
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        if (words === '') event.currentTarget.blur();
        else setWords('');
      }}
    />
  );
}
