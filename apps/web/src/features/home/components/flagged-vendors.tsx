import { nameOf } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SeverityMark } from '../../../components/severity-mark';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { groupByVendor } from '../flagged-vendors';
import { homeMessages } from '../home.messages';
import { summaryQuery } from '../home.queries';
import { FLAGGED_SHOWN, newlyFlaggedQuery, seenFlagsQuery } from '../needs.queries';
import type { RiskFlag } from '../needs.queries';
import { GroupHeading } from './group-heading';
import styles from './needs-you.module.css';
import { NewFlags } from './new-flags';

/** Flagged vendors, those that are new for the reader first, each with its gravest reason in words. */
export function FlaggedVendors({ flags }: { flags: readonly RiskFlag[] }) {
  const text = useMessages(homeMessages);
  const locale = useLocale();
  const asOf = useAsOf();
  const total = useQuery(summaryQuery(asOf)).data?.flagged;
  const seen = useQuery(seenFlagsQuery).data;
  // What is new is so now: the past has no reader.
  const fresh = useQuery(newlyFlaggedQuery(asOf === undefined ? seen?.newSince : undefined)).data;
  const vendors = groupByVendor(flags, asOf === undefined ? (fresh?.items ?? []) : [], FLAGGED_SHOWN);
  return (
    <div className={styles['group']}>
      <GroupHeading title={text('flagged')} total={total ?? vendors.length} to="/vendors" search={{ need: 'flag' }}>
        {asOf !== undefined || seen === undefined || fresh === undefined ? null : (
          <NewFlags seen={seen} total={fresh.total} />
        )}
      </GroupHeading>
      <ul>
        {vendors.map(({ vendor, gravest, others, isNew }) => (
          <li key={vendor.id}>
            <Link to="/vendors/$vendorId" params={{ vendorId: vendor.id }} className={styles['item']}>
              <SeverityMark severity={gravest.severity} />
              <span className={styles['words']}>
                <span className={styles['name']}>
                  {vendor.name} <span className={styles['kind']}>{nameOf('archetype', vendor.archetype, locale)}</span>
                  {isNew ? <span className={styles['new']}>{text('isNew')}</span> : null}
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
      {total === undefined || total <= vendors.length ? null : (
        <TextLink to="/vendors" search={{ need: 'flag' }} className={styles['more']}>
          {text('showAllFlagged', { count: total })}
        </TextLink>
      )}
    </div>
  );
}
