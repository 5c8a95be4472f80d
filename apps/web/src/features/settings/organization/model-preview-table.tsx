import { BandBadge } from '../../../components/band-badge';
import { DataCell, DataTable } from '../../../components/data-table';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { riskModelMessages } from './risk-model.messages';
import type { ModelPreview } from './risk-model.queries';
import styles from './risk-model.module.css';

/** How many vendors a model would move, and which. */
export function ModelPreviewTable({ preview }: { preview: ModelPreview }) {
  const text = useMessages(riskModelMessages);
  const { vendors, raised, lowered, moved } = preview;
  const count = raised + lowered;
  if (count === 0) return <p role="status">{text('none')}</p>;
  return (
    <>
      <p role="status">{text('moved', { moved: count, vendors, raised, lowered })}</p>
      {count > moved.length ? <p>{text('furthest')}</p> : null}
      <DataTable
        label={text('moved', { moved: count, vendors, raised, lowered })}
        headings={[text('vendor'), text('now'), text('after')]}
      >
        {moved.map(({ vendorId, vendorName, from, to }) => (
          <tr key={vendorId}>
            <DataCell column={0}>
              <TextLink to="/vendors/$vendorId" params={{ vendorId }}>
                {vendorName}
              </TextLink>
            </DataCell>
            {[from, to].map(({ band, score }, index) => (
              <DataCell key={index} column={index + 1}>
                <span className={styles['position']}>
                  <BandBadge band={band} />
                  {text('points', { points: score })}
                </span>
              </DataCell>
            ))}
          </tr>
        ))}
      </DataTable>
    </>
  );
}
