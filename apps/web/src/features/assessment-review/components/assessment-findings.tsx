import { useQuery } from '@tanstack/react-query';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { countOf } from '../../../lib/total';
import { findingWords } from '../../../components/findings.messages';
import { firstFindingsQuery } from '../../../lib/findings.queries';

/** How many findings the accepted answers of an assessment left open, with the way to them. */
export function AssessmentFindings({ assessmentId }: { assessmentId: string }) {
  const text = useMessages(findingWords);
  const { data } = useQuery(firstFindingsQuery({ assessmentId }, 1, useAsOf()));
  if (data === undefined) return null;
  const count = countOf(data.total);
  return (
    <Section title={text('section')}>
      {count === 0 ? (
        <p>{text('sectionNone')}</p>
      ) : (
        <TextLink to="/findings" search={{ assessmentId }}>
          {text('count', { count, exact: 'true' })}
        </TextLink>
      )}
    </Section>
  );
}
