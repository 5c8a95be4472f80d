import { nameOf } from '@firebreak/domain';
import { DataCell, DataTable } from '../../../components/data-table';
import { DateText, DayText } from '../../../components/date-text';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { ArchivedVendor } from '../../../lib/retention.queries';
import { retentionPageMessages } from './retention-page.messages';

/** Archived vendors as rows: since when, when they go, and what keeps them. */
export function ArchivedTable({ vendors }: { vendors: readonly ArchivedVendor[] }) {
  const text = useMessages(retentionPageMessages);
  const locale = useLocale();
  return (
    <DataTable
      label={text('upcoming')}
      headings={[
        text('columnVendor'),
        text('columnKind'),
        text('columnArchived'),
        text('columnGoes'),
        text('columnHold'),
      ]}
    >
      {vendors.map(({ id, name, archetype, archivedAt, dueOn, hold, failure }) => (
        <tr key={id}>
          <DataCell column={0}>
            <TextLink to="/vendors/$vendorId" params={{ vendorId: id }}>
              {name}
            </TextLink>
          </DataCell>
          <DataCell column={1}>{nameOf('archetype', archetype, locale)}</DataCell>
          <DataCell column={2}>{archivedAt === null ? '–' : <DateText at={archivedAt} />}</DataCell>
          <DataCell column={3}>
            {dueOn === null ? text(hold === null ? 'notByItself' : 'onHold') : <DayText on={dueOn} />}
            {failure === null ? null : <div role="note">{text(`failed_${failure}`)}</div>}
          </DataCell>
          <DataCell column={4}>
            {hold === null ? '–' : text('heldBy', { name: hold.heldBy, reason: hold.reason })}
          </DataCell>
        </tr>
      ))}
    </DataTable>
  );
}
