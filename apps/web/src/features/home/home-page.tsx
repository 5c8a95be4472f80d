import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../components/empty-state';
import { Loaded } from '../../components/loaded';
import { OnePager } from '../../components/one-pager';
import { PageTitle, PendingTitle } from '../../components/page-title';
import { SkeletonBlock } from '../../components/skeletons';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import { isProblem } from '../../lib/problem';
import { HeatmapSection } from './heatmap/heatmap-section';
import { FirstSteps } from './components/first-steps';
import { LossRange } from './components/loss-range';
import { MeasureStrengths } from './components/measure-strengths';
import { NeedsYou } from './components/needs-you';
import { PortfolioYear } from './components/portfolio-year';
import styles from './home-page.module.css';
import { homeMessages } from './home.messages';
import { heatmapQuery, summaryQuery } from './home.queries';

/** The first page: the verdict on all vendors, what needs the reader, the map, and the figures behind it. */
export function HomePage() {
  const text = useMessages(homeMessages);
  const asOf = useAsOf();
  const summary = useQuery(summaryQuery(asOf));
  const map = useQuery(heatmapQuery('residual', asOf));
  const figures = summary.data;
  // Before the organisation began there is no summary at all.
  if (asOf !== undefined && (figures?.vendors === 0 || isProblem(summary.error, 404))) {
    return (
      <>
        <PageTitle title={text('emptyThen')} tab={text('tab')} />
        <EmptyState title={text('emptyThenText')} />
      </>
    );
  }
  if (figures?.vendors === 0) {
    return (
      <>
        <PageTitle title={text('firstTitle')} tab={text('tab')} />
        <FirstSteps />
      </>
    );
  }
  return (
    <>
      <PageTitle
        large
        tab={text('tab')}
        title={
          figures === undefined ? (
            <PendingTitle failed={summary.isError} title={text('tab')} width="32ch" />
          ) : (
            text('verdict', { serious: figures.bands.high + figures.bands.critical, vendors: figures.vendors })
          )
        }
        lead={
          figures === undefined ? (
            <PendingTitle failed={summary.isError} title="" width="24ch" />
          ) : (
            text('verdictNotAssessed', { count: figures.notAssessed })
          )
        }
      >
        <OnePager />
      </PageTitle>
      <div className={styles['upper']}>
        <NeedsYou />
        <div className={styles['right']}>
          <HeatmapSection />
          {/* The lower part tells what failed; once is enough. */}
          {summary.isLoadingError ? null : (
            <Loaded query={summary} skeleton={<SkeletonBlock height={160} />}>
              {({ annualLoss, eventsPerMillionYears }) => (
                <LossRange loss={annualLoss} events={eventsPerMillionYears} />
              )}
            </Loaded>
          )}
        </div>
      </div>
      {/* What is asked most is read first; the year and the measures take longest in a large register. */}
      {map.isPending ? null : (
        <div className={styles['lower']}>
          <Loaded query={summary} skeleton={<SkeletonBlock height={220} />}>
            {(loaded) => (
              <>
                <PortfolioYear summary={loaded} />
                <MeasureStrengths />
              </>
            )}
          </Loaded>
        </div>
      )}
    </>
  );
}
