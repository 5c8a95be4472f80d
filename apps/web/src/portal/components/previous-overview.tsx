import { useMessages } from '../../i18n/use-messages';
import { hrefTo } from '../portal-route';
import type { PortalAssessment } from '../portal.queries';
import { toConfirmIn, walkOf } from '../progress';
import type { MeasureProgress } from '../progress';
import { Panel } from './panel';
import { previousMessages } from './previous.messages';
import prose from './prose.module.css';

interface PreviousOverviewProps {
  assessment: PortalAssessment;
  progress: readonly MeasureProgress[];
}

/** How many answers from last time wait to be confirmed; before the code, that there may be some. */
export function PreviousOverview({ assessment: { verified, status }, progress }: PreviousOverviewProps) {
  const text = useMessages(previousMessages);
  const count = toConfirmIn(walkOf(progress));
  if (count > 0) {
    return (
      <Panel title={text('overviewTitle', { count })}>
        <p className={prose['muted']}>{text('overviewText')}</p>
      </Panel>
    );
  }
  // Where answers of this time are hidden the page offers the code for them already.
  const isOffered = status === 'returned' || walkOf(progress).some(({ standing }) => standing === 'hidden');
  if (verified || isOffered) return null;
  return (
    <p className={prose['muted']}>
      {text('hint')} <a href={hrefTo({ page: 'code', back: '#/' })}>{text('getCode')}</a>
    </p>
  );
}
