import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import styles from './data-table.module.css';

const HeadingsContext = createContext<readonly string[]>([]);

interface DataTableProps {
  label: string;
  headings: readonly string[];
  /** `<tr>`s of DataCells. */
  children: ReactNode;
}

/** A plain table with 40 px rows; on a phone each row becomes a card whose parts carry their column's heading. */
export function DataTable({ label, headings, children }: DataTableProps) {
  return (
    <HeadingsContext value={headings}>
      <table className={styles['table']} aria-label={label}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </HeadingsContext>
  );
}

/** One cell of a DataTable; `column` counts from 0. */
export function DataCell({ column, children }: { column: number; children: ReactNode }) {
  return <td data-heading={useContext(HeadingsContext)[column]}>{children}</td>;
}
