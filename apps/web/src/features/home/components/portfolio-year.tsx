import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonBlock } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { homeMessages } from '../home.messages';
import { historyQuery } from '../home.queries';
import type { RiskSummary } from '../home.queries';
import { seriousAt } from '../stacked-bands';
import { BandShares } from './band-shares';
import { MovedVendors } from './moved-vendors';
import { YearChart } from './year-chart';
import { YearTable } from './year-table';

/** How the vendors spread over the bands and how that changed over twelve months, said in the title; who moved. */
export function PortfolioYear({ summary }: { summary: RiskSummary }) {
  const text = useMessages(homeMessages);
  const intl = useIntl();
  const asOf = useAsOf();
  const history = useQuery(historyQuery(asOf));
  const first = history.data?.points[0];
  const last = history.data?.points.at(-1);
  const comparable = first !== undefined && last !== undefined && first !== last;
  const change = comparable ? seriousAt(last) - seriousAt(first) : 0;
  const month = intl.formatDate(first?.at, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const words =
    change === 0
      ? text('yearSame', { month })
      : text(change > 0 ? 'yearMore' : 'yearFewer', { count: Math.abs(change), month });
  return (
    <Section title={comparable ? words : text('bandsTitle')}>
      <Loaded query={history} skeleton={<SkeletonBlock height={170} />}>
        {({ points }) =>
          points.length < 2 ? null : (
            <>
              <YearChart points={points} />
              <YearTable points={points} currency={summary.annualLoss.currency} />
            </>
          )
        }
      </Loaded>
      <BandShares summary={summary} before={comparable ? first : undefined} />
      {comparable ? <MovedVendors /> : null}
    </Section>
  );
}
