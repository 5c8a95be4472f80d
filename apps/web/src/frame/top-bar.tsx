import { lazy, Suspense } from 'react';
import { LanguageSwitch } from '../components/language-switch';
import { useAsOf } from '../lib/as-of';
import { useSession } from '../session/use-session';
import { AsOfControl } from './as-of-control';
import { DemoMark } from './demo-mark';
import { PaletteButton } from './palette/palette-button';
import { PersonMenu } from './person-menu';
import styles from './top-bar.module.css';

// The first page is there without them.
const AuditPen = lazy(async () => ({ default: (await import('./audit-pen/audit-pen')).AuditPen }));
const Bell = lazy(async () => ({ default: (await import('./notices/bell')).Bell }));

/** The bar on top of every page: organisation, search, the instant that is shown, language, person; it turns when that is not now. */
export function TopBar() {
  const { organization, user } = useSession();
  const asOf = useAsOf();
  return (
    <header className={styles['bar']} data-turned={asOf !== undefined || undefined}>
      <p className={styles['organization']} title={organization.name}>
        <span className={styles['organizationName']}>{organization.name}</span>
        {organization.demo ? <DemoMark /> : null}
      </p>
      <PaletteButton />
      <div className={styles['right']}>
        <AsOfControl asOf={asOf} />
        {user.role === 'auditor' ? (
          <Suspense fallback={<span className={styles['bellPlace']} />}>
            <AuditPen />
          </Suspense>
        ) : null}
        {asOf === undefined ? (
          <Suspense fallback={<span className={styles['bellPlace']} />}>
            <Bell />
          </Suspense>
        ) : null}
        <LanguageSwitch />
        <PersonMenu />
      </div>
    </header>
  );
}
