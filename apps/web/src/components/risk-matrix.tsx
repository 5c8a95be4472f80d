import { useState } from 'react';
import { useMessages } from '../i18n/use-messages';
import { ChoiceBar } from './choice-bar';
import { MatrixGrid } from './matrix-grid';
import type { MatrixCount, MatrixPlace } from './matrix-place';
import { MatrixTable } from './matrix-table';
import { riskMessages } from './risk.messages';
import styles from './risk-matrix.module.css';

interface RiskMatrixProps {
  /** What the grid shows, in words, for screen readers. */
  label: string;
  basis: 'residual' | 'inherent';
  cells: readonly MatrixCount[];
  /** The same vendors before controls, drawn as rings; left out when the map itself shows that. */
  rings?: readonly MatrixCount[];
  /** Vendors not assessed, at their worst case: the lane beneath. Before controls they stand in the cells. */
  notAssessed: readonly MatrixCount[];
  selected: MatrixPlace | null;
  onSelect: (place: MatrixPlace | null) => void;
}

/** How many vendors stand where on the 5×5 matrix, as a map for eyes and arrow keys or as a table. */
export function RiskMatrix({ label, basis, cells, rings = [], notAssessed, selected, onSelect }: RiskMatrixProps) {
  const text = useMessages(riskMessages);
  const [view, setView] = useState<'map' | 'table'>('map');
  return (
    <div className={styles['matrix']}>
      {view === 'map' ? (
        <MatrixGrid
          label={label}
          cells={cells}
          rings={rings}
          notAssessed={basis === 'inherent' ? null : notAssessed}
          selected={selected}
          onSelect={onSelect}
          onShowTable={() => setView('table')}
        />
      ) : (
        <MatrixTable label={label} cells={cells} notAssessed={notAssessed} onSelect={onSelect} />
      )}
      <div className={styles['foot']}>
        <p className={styles['legend']}>
          <span className={styles['filledKey']} data-band="medium" aria-hidden="true" />
          {text(basis === 'residual' ? 'legendFilled' : 'legendFilledInherent')}
          {rings.length === 0 ? null : (
            <span className={styles['ringLegend']}>
              <span className={styles['ringKey']} aria-hidden="true" />
              {text('legendRing')}
            </span>
          )}
        </p>
        <ChoiceBar
          label={text('view')}
          value={view}
          onChange={setView}
          choices={[
            { value: 'map', label: text('showMap') },
            { value: 'table', label: text('showTable') },
          ]}
        />
      </div>
    </div>
  );
}
