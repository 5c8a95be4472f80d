import { LanguageSwitch } from '../components/language-switch';
import { useMessages } from '../i18n/use-messages';
import { useSession } from '../session/use-session';
import { frameMessages } from './frame.messages';
import { PersonMenu } from './person-menu';
import styles from './top-bar.module.css';
import { VendorSearch } from './vendor-search';

/** The bar on top of every page: organisation, search, language, person. */
export function TopBar() {
  const text = useMessages(frameMessages);
  const { organization } = useSession();
  return (
    <header className={styles['bar']}>
      <p className={styles['organization']} title={organization.name}>
        <span className={styles['organizationName']}>{organization.name}</span>
        {organization.demo ? <span className={styles['demo']}>{text('demo')}</span> : null}
      </p>
      <VendorSearch />
      <div className={styles['right']}>
        <LanguageSwitch />
        <PersonMenu />
      </div>
    </header>
  );
}
