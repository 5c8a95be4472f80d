import { DataTable } from '../../../components/data-table';
import { useMessages } from '../../../i18n/use-messages';
import { assessmentsMessages } from '../assessments.messages';
import type { AssessmentItem } from '../assessments.queries';
import { AssessmentRow } from './assessment-row';

/** Assessments as rows: what is next, how far each is, by when, and who answers. */
export function AssessmentTable({ assessments }: { assessments: readonly AssessmentItem[] }) {
  const text = useMessages(assessmentsMessages);
  return (
    <DataTable
      label={text('listLabel')}
      headings={[
        text('columnVendor'),
        text('columnNext'),
        text('columnStatus'),
        text('columnProgress'),
        text('columnDue'),
        text('columnRespondent'),
        text('columnQuestionnaire'),
      ]}
    >
      {assessments.map((assessment) => (
        <AssessmentRow key={assessment.id} assessment={assessment} />
      ))}
    </DataTable>
  );
}
