import { nameOf } from '@firebreak/domain';
import type { VendorColumn } from '@firebreak/domain';
import type { ReactNode } from 'react';
import { AssessmentStatusName } from '../../../components/assessment-status';
import { BandBadge } from '../../../components/band-badge';
import { DayText } from '../../../components/date-text';
import { RangeBar } from '../../../components/range-bar';
import { SeverityMark } from '../../../components/severity-mark';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useTouchWords } from '../touch-words';
import { vendorsMessages } from '../vendors.messages';
import type { VendorSummary } from '../vendors.queries';
import { MarkedText } from './marked-text';
import styles from './vendor-table.module.css';

interface CellProps {
  vendor: VendorSummary;
  /** The words that were searched. */
  words: readonly string[];
}

/** What a row shows in each column. */
const CELLS: Readonly<Record<VendorColumn, (props: CellProps) => ReactNode>> = {
  touch: TouchCell,
  risk: RiskCell,
  reason: ReasonCell,
  assessment: AssessmentCell,
  owner: OwnerCell,
  review: ({ vendor }) => <OptionalDay on={vendor.nextReviewOn} />,
  tags: TagsCell,
  tier: TierCell,
  contract: ({ vendor }) => <OptionalDay on={vendor.contractEndsOn} />,
  updated: ({ vendor }) => <DayText on={vendor.updatedAt.slice(0, 10)} />,
};

/** What a row shows in one column. */
export function VendorCell({ column, ...props }: CellProps & { column: VendorColumn }) {
  const Cell = CELLS[column];
  return <Cell {...props} />;
}

function OptionalDay({ on }: { on: string | null }) {
  return on === null ? null : <DayText on={on} />;
}

function OwnerCell({ vendor: { owner }, words }: CellProps) {
  const text = useMessages(vendorsMessages);
  return owner === null ? text('noOwner') : <MarkedText text={owner.name} words={words} />;
}

function TierCell({ vendor }: CellProps) {
  return nameOf('tier', vendor.tier, useLocale());
}

function TouchCell({ vendor, words }: CellProps) {
  const text = useMessages(vendorsMessages);
  const touch = useTouchWords()(vendor.scopeSummary);
  if (vendor.matchedScope !== null)
    return (
      <span className={styles['twoLines']} title={touch.full}>
        {text('matchedScope')} <MarkedText text={vendor.matchedScope} words={words} />
      </span>
    );
  return (
    <span className={touch.known ? styles['twoLines'] : styles['muted']} title={touch.full}>
      {touch.short}
    </span>
  );
}

function RiskCell({ vendor: { judgement } }: CellProps) {
  return (
    <>
      <BandBadge band={judgement.assessed ? judgement.residual.band : 'not_assessed'} />
      <RangeBar
        best={judgement.residual.best}
        worst={judgement.residual.worst}
        position={judgement.residual}
        assessed={judgement.assessed}
      />
    </>
  );
}

function ReasonCell({ vendor: { judgement } }: CellProps) {
  const text = useMessages(vendorsMessages);
  const { flags } = judgement;
  const gravest = flags[0];
  if (gravest === undefined) return null;
  return (
    <>
      <SeverityMark severity={gravest.severity} />
      <span className={styles['twoLines']} title={flags.map((flag) => flag.reason).join('\n')}>
        {gravest.reason}
      </span>
      {flags.length === 1 ? null : (
        <span className={styles['count']}>{text('moreFlags', { count: flags.length - 1 })}</span>
      )}
    </>
  );
}

function AssessmentCell({ vendor: { assessment } }: CellProps) {
  const text = useMessages(vendorsMessages);
  if (assessment === null) return <span className={styles['muted']}>{text('noAssessment')}</span>;
  return (
    <span className={styles['twoLines']}>
      {assessment.overdue ? (
        <strong className={styles['overdue']}>{text('overdue')}</strong>
      ) : (
        <AssessmentStatusName assessment={assessment} />
      )}
    </span>
  );
}

function TagsCell({ vendor: { tags }, words }: CellProps) {
  if (tags.length === 0) return null;
  return (
    <span className={styles['tags']} title={tags.join('\n')}>
      {tags.map((tag) => (
        <span key={tag} className={styles['tag']}>
          <MarkedText text={tag} words={words} />
        </span>
      ))}
    </span>
  );
}
