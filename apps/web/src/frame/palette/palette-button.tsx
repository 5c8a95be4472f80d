import { useHotkeys, useOs } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { frameMessages } from '../frame.messages';
import styles from '../top-bar.module.css';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));

/** Opens the palette from every page, as ⌘K or Ctrl K do; it is fetched when it is first wanted. */
export function PaletteButton() {
  const text = useMessages(frameMessages);
  const os = useOs();
  const [opened, setOpened] = useState(false);
  // Also while something is typed.
  useHotkeys([['mod+K', () => setOpened(true)]], []);
  return (
    <>
      <button type="button" className={styles['search']} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <IconSearch size={15} aria-hidden="true" />
        <span>{text('search')}</span>
        <kbd className={styles['key']}>{os === 'macos' || os === 'ios' ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      {opened ? (
        <Suspense fallback={null}>
          <Palette onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
