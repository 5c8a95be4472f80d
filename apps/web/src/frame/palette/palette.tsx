import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { paletteMessages } from './palette.messages';
import styles from './palette.module.css';
import { usePaletteEntries } from './use-palette-entries';

/** How long somebody may pause between two letters before the register is asked, in milliseconds. */
const PAUSE = 120;

/** Goes to a page, a vendor, a questionnaire, or does something, by typing a part of its name. */
export function Palette({ onClose }: { onClose: () => void }) {
  const text = useMessages(paletteMessages);
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), PAUSE);
  const groups = usePaletteEntries(typed, settled);
  const entries = groups.flatMap((group) => group.entries);
  const list = useCombobox({ opened: true, onOpenedChange: (opened) => (opened ? undefined : onClose()) });
  const { selectFirstOption } = list;
  useEffect(() => {
    // What stands first is what Enter chooses; what is found later comes after it.
    selectFirstOption();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- every letter changes what stands first
  }, [typed, selectFirstOption]);
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={560}
      yOffset="12vh"
      aria-label={text('title')}
    >
      <Combobox
        store={list}
        onOptionSubmit={(key) => {
          onClose();
          entries.find((entry) => entry.key === key)?.choose();
        }}
      >
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            data-autofocus
            role="combobox"
            size="md"
            variant="unstyled"
            className={styles['input']}
            maxLength={200}
            aria-label={text('input')}
            placeholder={text('input')}
            leftSection={<IconSearch size={17} aria-hidden="true" />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={styles['options']} aria-label={text('results')}>
          {groups.map(({ heading, entries: listed }) => (
            <Combobox.Group key={heading} label={text(heading)}>
              {listed.map(({ key, label, hint }) => (
                <Combobox.Option key={key} value={key} className={styles['option']}>
                  <span className={styles['label']}>{label}</span>
                  {hint === undefined ? null : <span className={styles['hint']}>{hint}</span>}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox>
      <p role="status" className="visually-hidden">
        {entries.length === 0 ? text('nothing') : text('count', { count: entries.length })}
      </p>
    </Modal>
  );
}
