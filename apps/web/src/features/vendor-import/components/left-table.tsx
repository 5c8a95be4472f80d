import { DataCell, DataTable } from '../../../components/data-table';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { filledFieldNames, takeBackRefusalTexts, vendorImportMessages } from '../vendor-import.messages';
import type { TakenBack } from '../vendor-import.queries';
import { DOT } from '../../../lib/dot';
import styles from '../vendors-import-page.module.css';

/** The vendors that stay as they are when an import is taken back, and why. */
export function LeftTable({ takenBack: { left, leftCount } }: { takenBack: TakenBack }) {
  const text = useMessages(vendorImportMessages);
  const fieldName = useMessages(filledFieldNames);
  const reasonText = useMessages(takeBackRefusalTexts);
  if (left.length === 0) return null;
  const title = text('leftTitle', { count: leftCount });
  return (
    <div className={styles['left']}>
      <h3 className={styles['small']}>{title}</h3>
      {left.length < leftCount ? <p className={styles['hint']}>{text('leftMore', { shown: left.length })}</p> : null}
      <DataTable label={title} headings={[text('leftVendor'), text('leftWhat'), text('leftReason')]}>
        {left.map(({ vendorId, name, fields, reason }) => (
          <tr key={vendorId}>
            <DataCell column={0}>
              <TextLink to="/vendors/$vendorId" params={{ vendorId }}>
                {name}
              </TextLink>
            </DataCell>
            <DataCell column={1}>
              {fields.length === 0 ? text('leftAll') : fields.map((field) => fieldName(field)).join(DOT)}
            </DataCell>
            <DataCell column={2}>{reasonText(reason)}</DataCell>
          </tr>
        ))}
      </DataTable>
    </div>
  );
}
