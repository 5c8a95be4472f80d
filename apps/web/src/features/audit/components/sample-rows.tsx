import type { ExportTable } from '@firebreak/domain';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import type { Sample } from '../audit.queries';
import { auditMessages } from '../audit.messages';
import styles from './audit.module.css';

/** The rows of a sample as they stand in the file, with a way to the page of the vendor. */
export function SampleRows({ table, title, sample }: { table: ExportTable; title: string; sample: Sample }) {
  const text = useMessages(auditMessages);
  const { columns, rows } = sample;
  const vendorAt = columns.indexOf('vendor_id');
  const nameAt = columns.indexOf(table === 'vendors' ? 'name' : 'vendor_name');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls sideways must be reachable by keyboard
    <div className={styles['frame']} role="group" aria-label={title} tabIndex={0}>
      <table className={styles['rows']}>
        <thead>
          <tr>
            <th scope="col">{text('rank')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                <code>{column}</code>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rank, cells }, place) => (
            <tr key={rank}>
              <td title={rank}>{place + 1}</td>
              {cells.map((cell, at) => (
                <td key={columns[at]} title={cell ?? undefined}>
                  {at === nameAt && cell !== null && typeof cells[vendorAt] === 'string' ? (
                    <TextLink to="/vendors/$vendorId" params={{ vendorId: cells[vendorAt] }}>
                      {cell}
                    </TextLink>
                  ) : (
                    cell
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
