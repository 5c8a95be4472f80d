import { nameOf } from '@firebreak/domain';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { BandBadge } from '../../../components/band-badge';
import { ChoiceBar } from '../../../components/choice-bar';
import { DateText } from '../../../components/date-text';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { historyMessages } from '../history.messages';
import { storyOf } from '../history-story';
import type { JudgementEntry } from '../vendor-detail.queries';
import { HistoryPlot } from './history-plot';
import { JudgementComparison } from './judgement-comparison';
import styles from './judgement-history.module.css';

const CAUSES = {
  vendor_created: 'causeVendorCreated',
  vendor_changed: 'causeVendorChanged',
  scope_changed: 'causeScopeChanged',
  answers_submitted: 'causeAnswersSubmitted',
  answers_accepted: 'causeAnswersAccepted',
  answers_discarded: 'causeAnswersDiscarded',
  finding_closed: 'causeFindingClosed',
  finding_reopened: 'causeFindingReopened',
  currency_changed: 'causeCurrencyChanged',
  time_passed: 'causeTimePassed',
  model_changed: 'causeModelChanged',
} as const satisfies Record<string, keyof typeof historyMessages>;

function causeKey(cause: string): keyof typeof historyMessages {
  const known = Object.entries(CAUSES).find(([name]) => name === cause);
  return known?.[1] ?? 'causeOther';
}

interface JudgementHistoryProps {
  vendorId: string;
  /** Newest first. */
  entries: readonly JudgementEntry[];
  now: number;
}

/** How the verdict moved: said in a sentence, drawn over time, as a table, and two verdicts line by line. */
export function JudgementHistory({ vendorId, entries, now }: JudgementHistoryProps) {
  const text = useMessages(historyMessages);
  const locale = useLocale();
  const intl = useIntl();
  const [view, setView] = useState<'plot' | 'table' | 'comparison'>('plot');
  const story = storyOf(entries);
  const [newest] = entries;
  const inSentence = (band: JudgementEntry['residual']['band']) => nameOf('band', band, locale).toLowerCase();
  return (
    <Section
      id="history"
      title={text('title')}
      aside={
        <ChoiceBar
          label={text('view')}
          value={view}
          onChange={setView}
          choices={[
            { value: 'plot', label: text('showPlot') },
            { value: 'table', label: text('showTable') },
            ...(entries.length > 1 ? [{ value: 'comparison', label: text('showComparison') } as const] : []),
          ]}
        />
      }
    >
      {story === null ? null : (
        <p className={styles['story']}>
          {text(story.kind, {
            now: story.kind === 'steady' ? nameOf('band', story.now, locale) : inSentence(story.now),
            before: inSentence(story.before),
            day: intl.formatDate(story.at, { day: 'numeric', month: 'short', year: 'numeric' }),
            cause: text(causeKey(story.cause)),
          })}
        </p>
      )}
      {view === 'comparison' ? <JudgementComparison vendorId={vendorId} entries={entries} /> : null}
      {view === 'plot' ? (
        <>
          <HistoryPlot entries={entries} now={now} label={text('chart', { count: entries.length })} />
          <p className={styles['legend']}>{text('legend')}</p>
        </>
      ) : null}
      {newest === undefined ? null : (
        <p className={styles['recompute']}>
          <TextLink to="/vendors/$vendorId/judgements/$judgementId" params={{ vendorId, judgementId: newest.id }}>
            {text('recompute')}
          </TextLink>
        </p>
      )}
      {view === 'table' ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls sideways must be reachable by keyboard
        <div className={styles['frame']} role="group" aria-label={text('showTable')} tabIndex={0}>
          <table className={styles['table']} aria-label={text('title')}>
            <thead>
              <tr>
                <th scope="col">{text('columnWhen')}</th>
                <th scope="col">{text('columnVerdict')}</th>
                <th scope="col">{text('columnPoints')}</th>
                <th scope="col">{text('columnKnown')}</th>
                <th scope="col">{text('columnWhy')}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.id}>
                  <td>
                    <TextLink
                      to="/vendors/$vendorId/judgements/$judgementId"
                      params={{ vendorId, judgementId: entry.id }}
                      title={text('recompute')}
                    >
                      <DateText at={entry.computedAt} />
                    </TextLink>
                  </td>
                  <td>
                    <BandBadge band={entry.assessed ? entry.residual.band : 'not_assessed'} />
                  </td>
                  <td className={styles['whole']}>
                    {entry.residual.best.score}–{entry.residual.score}
                  </td>
                  <td>{entry.coveragePercent}%</td>
                  <td>{text(causeKey(entry.cause))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Section>
  );
}
