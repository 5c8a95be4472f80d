import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Loaded } from '../../../components/loaded';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { historyMessages } from '../history.messages';
import { judgementQuery } from '../vendor-detail.queries';
import type { JudgementEntry } from '../vendor-detail.queries';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import styles from './judgement-comparison.module.css';
import { LineDifferences } from './line-differences';

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
      at: intl.formatDate(computedAt, INSTANT_FORMAT),
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
            {(fresh) => <LineDifferences before={old} after={fresh} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}
