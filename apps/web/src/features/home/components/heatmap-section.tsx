import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ChoiceBar } from '../../../components/choice-bar';
import type { MatrixPlace } from '../../../components/matrix-place';
import { Loaded } from '../../../components/loaded';
import { RiskMatrix } from '../../../components/risk-matrix';
import { Section } from '../../../components/section';
import { SkeletonBlock } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { homeMessages } from '../home.messages';
import { heatmapQuery } from '../home.queries';
import type { RiskBasis } from '../home.queries';

/** The heatmap of all vendors; a cell leads to the list of the vendors in it. */
export function HeatmapSection() {
  const text = useMessages(homeMessages);
  const navigate = useNavigate();
  const [basis, setBasis] = useState<RiskBasis>('residual');
  const asOf = useAsOf();
  const shown = useQuery(heatmapQuery(basis, asOf));
  const inherent = useQuery(heatmapQuery('inherent', asOf));

  const openList = (place: MatrixPlace | null) => {
    if (place === null) return;
    void navigate({
      to: '/vendors',
      search: {
        impact: place.impact,
        ...(place.lane === 'assessed' ? { likelihood: place.likelihood } : {}),
        // Before controls a cell holds everybody, assessed or not.
        ...(basis === 'inherent' ? { basis } : { assessed: place.lane === 'assessed' }),
      },
    });
  };

  return (
    <Section
      title={text('mapTitle')}
      aside={
        <ChoiceBar
          label={text('basis')}
          value={basis}
          onChange={setBasis}
          choices={[
            { value: 'residual', label: text('residual') },
            { value: 'inherent', label: text('inherent') },
          ]}
        />
      }
    >
      <Loaded query={shown} skeleton={<SkeletonBlock height={400} />}>
        {(map) => (
          <RiskMatrix
            label={text('mapLabel', { basis: map.basis })}
            basis={map.basis}
            cells={map.cells}
            rings={map.basis === 'residual' ? inherent.data?.cells : undefined}
            notAssessed={map.notAssessedCells}
            selected={null}
            onSelect={openList}
          />
        )}
      </Loaded>
    </Section>
  );
}
