import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ChoiceBar } from '../../../components/choice-bar';
import { Loaded } from '../../../components/loaded';
import type { MatrixPlace } from '../../../components/matrix-place';
import type { MatrixView } from '../../../components/matrix-views';
import { RiskMatrix } from '../../../components/risk-matrix';
import { Section } from '../../../components/section';
import { SkeletonBlock } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { homeMessages } from '../home.messages';
import { heatmapQuery } from '../home.queries';
import { AsOfSlider } from './as-of-slider';
import { PictureMenu } from './picture-menu';

/** The heatmap of all vendors at the instant shown; a cell leads to the list of the vendors in it. */
export function HeatmapSection() {
  const text = useMessages(homeMessages);
  const navigate = useNavigate();
  const [view, setView] = useState<MatrixView>('residual');
  const asOf = useAsOf();
  const map = useQuery(heatmapQuery(view === 'inherent' ? 'inherent' : 'residual', asOf));

  const openList = (place: MatrixPlace) => {
    void navigate({
      to: '/vendors',
      search: {
        impact: place.impact,
        ...(place.lane === 'assessed' ? { likelihood: place.likelihood } : {}),
        // Before controls a cell holds everybody, assessed or not.
        ...(view === 'inherent' ? { basis: view } : { assessed: place.lane === 'assessed' }),
      },
    });
  };

  return (
    <Section
      title={text('mapTitle')}
      aside={
        <ChoiceBar
          label={text('basis')}
          value={view}
          onChange={setView}
          choices={[
            { value: 'residual', label: text('residual') },
            { value: 'inherent', label: text('inherent') },
            { value: 'both', label: text('both') },
          ]}
        />
      }
    >
      <Loaded query={map} skeleton={<SkeletonBlock height={500} />}>
        {(loaded) => (
          <RiskMatrix
            label={text('mapLabel', { basis: view })}
            view={view}
            cells={loaded.cells}
            movements={loaded.movements}
            notAssessed={loaded.notAssessedCells}
            onOpen={openList}
            actions={<PictureMenu view={view} map={loaded} />}
          />
        )}
      </Loaded>
      {map.isPending ? null : <AsOfSlider />}
    </Section>
  );
}
