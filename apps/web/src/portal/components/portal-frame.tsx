import type { ReactNode } from 'react';
import { Brand } from '../../components/brand';
import { LanguageSwitch } from '../../components/language-switch';
import { useMessages } from '../../i18n/use-messages';
import { portalMessages } from '../portal.messages';
import styles from './portal-frame.module.css';
import { SaveState } from './save-state';

/** One column under a bar that says whether everything is saved and in which language one reads. */
export function PortalFrame({ children }: { children: ReactNode }) {
  const text = useMessages(portalMessages);
  return (
    <>
      <a
        className={styles['skip']}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {text('skip')}
      </a>
      <header className={styles['bar']}>
        <div className={styles['barRow']}>
          <Brand />
          <span className={styles['name']}>{text('product')}</span>
          <SaveState />
          <LanguageSwitch />
        </div>
      </header>
      <main className={styles['main']} id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
