import { useMessages } from '../i18n/use-messages';
import { BandBadge } from './band-badge';
import { bandOfCell } from './cell-band';
import type { Movement } from './matrix-geometry';
import type { MatrixCount, MatrixPlace } from './matrix-place';
import { waysOf } from './matrix-views';
import type { MatrixView } from './matrix-views';
import { useMatrixWords } from './matrix-words';
import { riskMessages } from './risk.messages';
import styles from './risk-matrix.module.css';

interface MatrixTableProps {
  label: string;
  view: MatrixView;
  cells: readonly MatrixCount[];
  movements: readonly Movement[];
  notAssessed: readonly MatrixCount[];
  onOpen: (place: MatrixPlace) => void;
  onShowMap: () => void;
}

/** The matrix as a table: one row for each occupied place, worst first; t shows the map again. */
export function MatrixTable({ label, view, cells, movements, notAssessed, onOpen, onShowMap }: MatrixTableProps) {
  const text = useMessages(riskMessages);
  const { likelihoodWord, impactWord, placeWords } = useMatrixWords();
  const rows = [
    ...cells.map((cell) => ({ cell, lane: 'assessed' as const })),
    ...notAssessed.map((cell) => ({ cell, lane: 'not_assessed' as const })),
  ]
    .filter(({ cell }) => cell.count > 0)
    .toSorted((a, b) => b.cell.likelihood + b.cell.impact - (a.cell.likelihood + a.cell.impact));
  return (
    <div className={styles['tableFrame']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the key that turned the map into it turns it back */}
      <table
        className={styles['table']}
        aria-label={label}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key.toLowerCase() === 't' && !event.ctrlKey && !event.metaKey && !event.altKey) onShowMap();
        }}
      >
        <thead>
          <tr>
            <th scope="col">{text('columnRisk')}</th>
            <th scope="col">{text('likelihood')}</th>
            <th scope="col">{text('impact')}</th>
            <th scope="col">{text('columnVendors')}</th>
            <th scope="col">{text('columnNames')}</th>
            <th scope="col">{text(view === 'inherent' ? 'columnGoTo' : 'columnComeFrom')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cell, lane }) => (
            <tr key={`${lane}-${cell.likelihood}-${cell.impact}`}>
              <th scope="row">
                <BandBadge band={lane === 'assessed' ? bandOfCell(cell.likelihood, cell.impact) : 'not_assessed'} />
              </th>
              <td>{likelihoodWord(cell.likelihood)}</td>
              <td>{impactWord(cell.impact)}</td>
              <td>
                <button
                  type="button"
                  className={styles['countButton']}
                  onClick={() =>
                    onOpen(
                      lane === 'assessed'
                        ? { lane, likelihood: cell.likelihood, impact: cell.impact }
                        : { lane, impact: cell.impact },
                    )
                  }
                >
                  {text('vendorCount', { count: cell.count })}
                </button>
              </td>
              <td className={styles['tableNames']}>
                {[
                  ...cell.vendors.map((vendor) => vendor.name),
                  ...(cell.count > cell.vendors.length
                    ? [text('andMore', { count: cell.count - cell.vendors.length })]
                    : []),
                ].join(text('listComma'))}
              </td>
              <td className={styles['tableNames']}>
                {(lane === 'assessed' ? waysOf(movements, view, cell) : [])
                  .map(({ place, count }) => text('way', { count, place: placeWords(place) }))
                  .join(text('listComma'))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
