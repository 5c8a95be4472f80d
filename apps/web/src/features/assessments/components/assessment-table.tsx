import { DataTable } from '../../../components/data-table';
import { useMessages } from '../../../i18n/use-messages';
import { assessmentsMessages } from '../assessments.messages';
import type { AssessmentItem } from '../assessments.queries';
import { AssessmentRow } from './assessment-row';

/** Assessments as rows: vendor, state, progress, who answers, by when. */
export function AssessmentTable({ assessments }: { assessments: readonly AssessmentItem[] }) {
  const text = useMessages(assessmentsMessages);
  return (
    <DataTable
      label={text('listLabel')}
      headings={[
        text('columnVendor'),
        text('columnStatus'),
        text('columnProgress'),
        text('columnDue'),
        text('columnRespondent'),
        text('columnQuestionnaire'),
        text('columnSent'),
      ]}
    >
      {assessments.map((assessment) => (
        <AssessmentRow key={assessment.id} assessment={assessment} />
      ))}
    </DataTable>
  );
}
