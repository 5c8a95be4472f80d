import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { BandBadge } from '../../../components/band-badge';
import { DataCell, DataTable } from '../../../components/data-table';
import { Loaded } from '../../../components/loaded';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { historyMessages } from '../history.messages';
import { differencesOf } from '../line-differences';
import { judgementQuery } from '../vendor-detail.queries';
import type { JudgementEntry, VendorJudgement } from '../vendor-detail.queries';
import styles from './judgement-comparison.module.css';

interface JudgementComparisonProps {
  vendorId: string;
  /** Newest first; at least two. */
  entries: readonly JudgementEntry[];
}

/** Two verdicts of one vendor side by side, line by line; the last two to begin with. */
export function JudgementComparison({ vendorId, entries }: JudgementComparisonProps) {
  const text = useMessages(historyMessages);
  const intl = useIntl();
  const [beforeId, setBeforeId] = useState(entries[1]?.id);
  const [afterId, setAfterId] = useState(entries[0]?.id);
  const atOf = (id: string | undefined) => entries.find((entry) => entry.id === id)?.computedAt;
  // A verdict is explained as of the instant at which it was given.
  const before = useQuery(judgementQuery(vendorId, atOf(beforeId)));
  const after = useQuery(judgementQuery(vendorId, atOf(afterId)));
  const choices = entries.map(({ id, computedAt, residual }) => ({
    value: id,
    label: text('choice', {
      at: intl.formatDate(computedAt, { dateStyle: 'medium', timeStyle: 'short' }),
      points: residual.score,
    }),
  }));
  return (
    <div className={styles['comparison']}>
      <div className={styles['choices']}>
        <Select
          allowDeselect={false}
          label={text('compareBefore')}
          data={choices}
          value={beforeId}
          onChange={(id) => setBeforeId(id ?? beforeId)}
        />
        <Select
          allowDeselect={false}
          label={text('compareAfter')}
          data={choices}
          value={afterId}
          onChange={(id) => setAfterId(id ?? afterId)}
        />
      </div>
      <Loaded query={before} skeleton={<SkeletonRows rows={4} />}>
        {(old) => (
          <Loaded query={after} skeleton={<SkeletonRows rows={4} />}>
            {(fresh) => <Differences before={old} after={fresh} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

function Differences({ before, after }: { before: VendorJudgement; after: VendorJudgement }) {
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
