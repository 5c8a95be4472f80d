import { useQuery } from '@tanstack/react-query';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { countOf } from '../../../lib/total';
import { findingsMessages } from '../findings.messages';
import { firstFindingsQuery } from '../findings.queries';

/** How many findings the accepted answers of an assessment left open, with the way to them. */
export function AssessmentFindings({ assessmentId }: { assessmentId: string }) {
  const text = useMessages(findingsMessages);
  const { data } = useQuery(firstFindingsQuery({ assessmentId }, 1, useAsOf()));
  if (data === undefined) return null;
  const count = countOf(data.total);
  return (
    <Section title={text('section')}>
      {count === 0 ? (
        <p>{text('sectionNone')}</p>
      ) : (
        <TextLink to="/findings" search={{ assessmentId }}>
          {text('title', { count, exact: 'true' })}
        </TextLink>
      )}
    </Section>
  );
}
