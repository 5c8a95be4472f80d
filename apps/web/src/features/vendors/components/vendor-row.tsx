import { nameOf } from '@firebreak/domain';
import { AssessmentStatusName } from '../../../components/assessment-status';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { BandBadge } from '../../../components/band-badge';
import { DayText } from '../../../components/date-text';
import { RangeBar } from '../../../components/range-bar';
import { SeverityMark } from '../../../components/severity-mark';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { selectionMessages } from '../selection.messages';
import { useTouchWords } from '../touch-words';
import { vendorsMessages } from '../vendors.messages';
import type { VendorSummary } from '../vendors.queries';
import styles from './vendor-table.module.css';

interface VendorRowProps {
  vendor: VendorSummary;
  /** Null where nothing can be chosen. */
  chosen: boolean | null;
  onToggle: (id: string, range: boolean) => void;
}

/** The cells of one vendor; the name's link covers the whole row but the box that chooses it. */
export const VendorRow = memo(function VendorRow({ vendor, chosen, onToggle }: VendorRowProps) {
  const choosing = useMessages(selectionMessages);
  const text = useMessages(vendorsMessages);
  const locale = useLocale();
  const touch = useTouchWords()(vendor.scopeSummary);
  const { judgement, assessment } = vendor;
  const { flags } = judgement;
  const gravest = flags[0];
  return (
    <>
      <span role="cell" className={styles['name']}>
        {chosen === null ? null : (
          <label className={styles['choice']}>
            <input
              type="checkbox"
              aria-label={choosing('one', { name: vendor.name })}
              checked={chosen}
              onChange={({ nativeEvent }) => onToggle(vendor.id, isWithShift(nativeEvent))}
            />
          </label>
        )}
        <Link to="/vendors/$vendorId" params={{ vendorId: vendor.id }} className={styles['link']} title={vendor.name}>
          {vendor.name}
        </Link>
        <span className={styles['service']}>
          {[nameOf('archetype', vendor.archetype, locale), vendor.service].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span role="cell" className={touch.known ? styles['twoLines'] : styles['muted']} title={touch.full}>
        {touch.short}
      </span>
      <span role="cell" className={styles['risk']}>
        <BandBadge band={judgement.assessed ? judgement.residual.band : 'not_assessed'} />
        <RangeBar
          best={judgement.residual.best}
          worst={judgement.residual.worst}
          position={judgement.residual}
          assessed={judgement.assessed}
        />
      </span>
      <span role="cell" className={styles['reason']}>
        {gravest === undefined ? null : (
          <>
            <SeverityMark severity={gravest.severity} />
            <span className={styles['twoLines']} title={flags.map((flag) => flag.reason).join('\n')}>
              {gravest.reason}
            </span>
            {flags.length === 1 ? null : (
              <span className={styles['count']}>{text('moreFlags', { count: flags.length - 1 })}</span>
            )}
          </>
        )}
      </span>
      <span role="cell" className={assessment === null ? styles['muted'] : styles['twoLines']}>
        {assessment === null ? text('noAssessment') : null}
        {assessment?.overdue === true ? <strong className={styles['overdue']}>{text('overdue')}</strong> : null}
        {assessment !== null && !assessment.overdue ? <AssessmentStatusName assessment={assessment} /> : null}
      </span>
      <span role="cell" className={styles['muted']}>
        {vendor.owner?.name ?? text('noOwner')}
      </span>
      <span role="cell" className={styles['muted']}>
        {vendor.nextReviewOn === null ? null : <DayText on={vendor.nextReviewOn} />}
      </span>
    </>
  );
});

/** A box is changed by a click, also when the space bar is pressed on it. */
function isWithShift(event: Event): boolean {
  return 'shiftKey' in event && event.shiftKey === true;
}
