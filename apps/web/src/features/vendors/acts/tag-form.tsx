import { VENDOR_LIMITS } from '@firebreak/domain';
import { Autocomplete, Button, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import { tagsQuery } from '../../../lib/vendor-tags.queries';
import { actsMessages } from './acts.messages';
import styles from './selection-bar.module.css';
import type { ActTerms } from './vendor-acts.queries';

/** Asks which tag the chosen vendors are to be given, or to lose. */
export function TagForm({ onAct }: { onAct: (terms: ActTerms) => void }) {
  const text = useMessages(actsMessages);
  const tags = useQuery(tagsQuery(undefined));
  const [opened, setOpened] = useState(false);
  const [tag, setTag] = useState('');
  const isEmpty = tag.trim() === '';
  const act = (kind: 'tag' | 'untag') => {
    if (isEmpty) return;
    setOpened(false);
    setTag('');
    onAct({ act: kind, tags: [tag.trim()] });
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="top" shadow="var(--shadow-float)">
      <Popover.Target>
        <Button variant="default" onClick={() => setOpened(!opened)}>
          {text('tag')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text('tag')}>
        <form
          className={styles['tagForm']}
          onSubmit={(event) => {
            event.preventDefault();
            act('tag');
          }}
        >
          <Autocomplete
            data-autofocus
            label={text('tagLabel')}
            description={text('tagHint')}
            maxLength={VENDOR_LIMITS.tagCharacters}
            data={(tags.data ?? []).map((one) => one.tag)}
            value={tag}
            comboboxProps={{ withinPortal: false }}
            onChange={setTag}
          />
          <div className={styles['actions']}>
            <Button type="submit" disabled={isEmpty}>
              {text('addTag')}
            </Button>
            <Button variant="default" disabled={isEmpty} onClick={() => act('untag')}>
              {text('removeTag')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
