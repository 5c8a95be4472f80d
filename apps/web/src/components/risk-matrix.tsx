import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/use-messages';
import { ChoiceBar } from './choice-bar';
import { MatrixGrid } from './matrix-grid';
import type { Movement } from './matrix-geometry';
import type { MatrixCount, MatrixPlace } from './matrix-place';
import { MatrixTable } from './matrix-table';
import type { MatrixView } from './matrix-views';
import { riskMessages } from './risk.messages';
import styles from './risk-matrix.module.css';

interface RiskMatrixProps {
  /** What the grid shows, in words, for screen readers. */
  label: string;
  view: MatrixView;
  cells: readonly MatrixCount[];
  /** What controls change of the assessed. */
  movements: readonly Movement[];
  /** Vendors not assessed, at their worst case: the lane beneath. Before controls they stand in the cells. */
  notAssessed: readonly MatrixCount[];
  onOpen: (place: MatrixPlace) => void;
  /** What else can be done with the map, beside the choice between map and table. */
  actions?: ReactNode;
}

/** How many vendors stand where on the 5×5 matrix, as a map for eyes and arrow keys or as a table. */
export function RiskMatrix({ label, view, cells, movements, notAssessed, onOpen, actions }: RiskMatrixProps) {
  const text = useMessages(riskMessages);
  const [shape, setShape] = useState<'map' | 'table'>('map');
  const frame = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  const turn = (next: 'map' | 'table') => {
    byKey.current = true;
    setShape(next);
  };
  // Whoever turned it by a key stood in what is gone.
  useEffect(() => {
    if (byKey.current) frame.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"], table')?.focus();
    byKey.current = false;
  });
  return (
    <div className={styles['matrix']} ref={frame}>
      {shape === 'map' ? (
        <MatrixGrid
          label={label}
          view={view}
          cells={cells}
          movements={movements}
          notAssessed={view === 'inherent' ? null : notAssessed}
          onOpen={onOpen}
          onShowTable={() => turn('table')}
        />
      ) : (
        <MatrixTable
          label={label}
          view={view}
          cells={cells}
          movements={movements}
          notAssessed={notAssessed}
          onOpen={onOpen}
          onShowMap={() => turn('map')}
        />
      )}
      <div className={styles['foot']}>
        <p className={styles['legend']}>
          <span className={styles['filledKey']} data-band="medium" aria-hidden="true" />
          {text(view === 'inherent' ? 'legendRing' : 'legendFilled')}
          {view !== 'both' ? null : (
            <span className={styles['ringLegend']}>
              <span className={styles['ringKey']} aria-hidden="true" />
              {text('legendRing')}
            </span>
          )}
        </p>
        <div className={styles['actions']}>
          <ChoiceBar
            label={text('view')}
            value={shape}
            onChange={setShape}
            choices={[
              { value: 'map', label: text('showMap') },
              { value: 'table', label: text('showTable') },
            ]}
          />
          {actions}
        </div>
      </div>
    </div>
  );
}
