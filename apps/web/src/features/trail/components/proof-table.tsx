import { useMessages } from '../../../i18n/use-messages';
import { proofMessages } from '../proof.messages';
import styles from './proof-table.module.css';

/** What somebody does to the trail, and whether it shows; `signed`: where somebody signs checkpoints. */
const ROWS = [
  ['intruder', 'prevented'],
  ['forgotten', 'prevented'],
  ['edit', 'yes'],
  ['rewrite', 'signed'],
  ['restore', 'signed'],
  ['window', 'no'],
  ['tables', 'partly'],
  ['forked', 'partly'],
  ['collusion', 'no'],
  ['truth', 'no'],
] as const;

/** What the trail can prove and what it cannot; `minutes` is how often it is signed, null where nobody signs. */
export function ProofTable({ minutes }: { minutes: number | null }) {
  const text = useMessages(proofMessages);
  return (
    <table className={styles['table']} aria-label={text('tableTitle')}>
      <thead>
        <tr>
          {(['what', 'answer', 'by'] as const).map((heading) => (
            <th key={heading} scope="col">
              {text(heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([row, answer]) => (
          <tr key={row}>
            <th scope="row">{text(row)}</th>
            <td>{text(answer === 'signed' ? (minutes === null ? 'no' : 'yes') : answer)}</td>
            <td>
              {row === 'window' && minutes === null
                ? text('windowUnknownBy')
                : text(`${row}By`, { minutes: minutes ?? 0 })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
