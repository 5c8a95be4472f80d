import { useMessages } from '../i18n/use-messages';
import { BandBadge } from './band-badge';
import { bandOfCell } from './cell-band';
import type { MatrixCount, MatrixPlace } from './matrix-place';
import { useMatrixWords } from './matrix-words';
import { riskMessages } from './risk.messages';
import styles from './risk-matrix.module.css';

interface MatrixTableProps {
  label: string;
  cells: readonly MatrixCount[];
  notAssessed: readonly MatrixCount[];
  onSelect: (place: MatrixPlace) => void;
}

/** The matrix as a table: one row for each occupied place, worst first. */
export function MatrixTable({ label, cells, notAssessed, onSelect }: MatrixTableProps) {
  const text = useMessages(riskMessages);
  const { likelihoodWord, impactWord } = useMatrixWords();
  const rows = [
    ...cells.map((cell) => ({ cell, lane: 'assessed' as const })),
    ...notAssessed.map((cell) => ({ cell, lane: 'not_assessed' as const })),
  ]
    .filter(({ cell }) => cell.count > 0)
    .toSorted((a, b) => b.cell.likelihood + b.cell.impact - (a.cell.likelihood + a.cell.impact));
  return (
    <div className={styles['tableFrame']}>
      <table className={styles['table']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{text('columnRisk')}</th>
            <th scope="col">{text('likelihood')}</th>
            <th scope="col">{text('impact')}</th>
            <th scope="col">{text('columnVendors')}</th>
            <th scope="col">{text('columnNames')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cell, lane }) => (
            <tr key={`${lane}-${cell.likelihood}-${cell.impact}`}>
              <td>
                <BandBadge band={lane === 'assessed' ? bandOfCell(cell.likelihood, cell.impact) : 'not_assessed'} />
              </td>
              <td>{likelihoodWord(cell.likelihood)}</td>
              <td>{impactWord(cell.impact)}</td>
              <td>
                <button
                  type="button"
                  className={styles['countButton']}
                  onClick={() =>
                    onSelect(
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
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
