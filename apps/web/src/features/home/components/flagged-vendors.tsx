import { nameOf } from '@firebreak/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { SeverityMark } from '../../../components/severity-mark';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { groupByVendor } from '../flagged-vendors';
import { homeMessages } from '../home.messages';
import type { RiskFlag } from '../home.queries';
import styles from './needs-you.module.css';

const SHOWN_AT_FIRST = 5;

/** Flagged vendors, loudest first, each with its gravest reason in words. */
export function FlaggedVendors({ flags }: { flags: readonly RiskFlag[] }) {
  const text = useMessages(homeMessages);
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const vendors = groupByVendor(flags);
  return (
    <div className={styles['group']}>
      <h3 className={styles['heading']}>
        {text('flagged')} <span className={styles['total']}>{vendors.length}</span>
      </h3>
      <ul>
        {vendors.slice(0, all ? undefined : SHOWN_AT_FIRST).map(({ vendor, gravest, others }) => (
          <li key={vendor.id}>
            <Link to="/vendors/$vendorId" params={{ vendorId: vendor.id }} className={styles['item']}>
              <SeverityMark severity={gravest.severity} />
              <span className={styles['words']}>
                <span className={styles['name']}>
                  {vendor.name} <span className={styles['kind']}>{nameOf('archetype', vendor.archetype, locale)}</span>
                </span>
                <span className={styles['reason']}>
                  {gravest.reason}
                  {others === 0 ? null : (
                    <>
                      {' '}
                      <span className={styles['others']}>{text('moreReasons', { count: others })}</span>
                    </>
                  )}
                </span>
              </span>
              <span className={styles['action']}>{text('look')}</span>
            </Link>
          </li>
        ))}
      </ul>
      {vendors.length <= SHOWN_AT_FIRST ? null : (
        <button type="button" className={styles['more']} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text('showFewer') : text('showAllFlagged', { count: vendors.length })}
        </button>
      )}
    </div>
  );
}
