import { useIntl } from 'react-intl';
import { BandBadge } from '../../../components/band-badge';
import { DataCell, DataTable } from '../../../components/data-table';
import { useMessages } from '../../../i18n/use-messages';
import { historyMessages } from '../history.messages';
import { differencesOf } from '../line-differences';
import type { VendorJudgement } from '../vendor-detail.queries';
import styles from './line-differences.module.css';

type Explained = Pick<VendorJudgement, 'lines' | 'residual' | 'modelVersion'>;

/** Two verdicts side by side: the lines of the sum that differ, and what they come to. */
export function LineDifferences({ before, after }: { before: Explained; after: Explained }) {
  const text = useMessages(historyMessages);
  const intl = useIntl();
  const { changed, same } = differencesOf(before.lines, after.lines);
  const signed = (points: number) => intl.formatNumber(points, { signDisplay: 'exceptZero' });
  return (
    <>
      <DataTable
        label={text('showComparison')}
        headings={[text('columnLine'), text('columnBefore'), text('columnAfter'), text('columnDifference')]}
      >
        {changed.map((line) => (
          <tr key={line.key}>
            <DataCell column={0}>{line.text}</DataCell>
            <DataCell column={1}>{signed(line.before)}</DataCell>
            <DataCell column={2}>{signed(line.after)}</DataCell>
            <DataCell column={3}>{signed(line.after - line.before)}</DataCell>
          </tr>
        ))}
        <tr className={styles['total']}>
          <DataCell column={0}>{text('total')}</DataCell>
          {[before, after].map(({ residual }, index) => (
            <DataCell key={index} column={index + 1}>
              <span className={styles['position']}>
                <BandBadge band={residual.band} /> {residual.score}
              </span>
            </DataCell>
          ))}
          <DataCell column={3}>{signed(after.residual.score - before.residual.score)}</DataCell>
        </tr>
      </DataTable>
      <p className={styles['note']}>
        {text('same', { same })}{' '}
        {before.modelVersion === after.modelVersion
          ? null
          : text('otherModel', { before: before.modelVersion, after: after.modelVersion })}
      </p>
    </>
  );
}
