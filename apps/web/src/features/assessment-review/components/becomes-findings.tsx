import { nameOf, SEVERITIES } from '@firebreak/domain';
import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { reviewMessages } from '../review.messages';
import { weakAnswersQuery } from '../weak-answers.queries';
import { DOT } from '../../../lib/dot';
import styles from './decision-panel.module.css';

interface BecomesFindingsProps {
  assessment: AssessmentDetail;
  tellsVendor: boolean;
  onTell: (tellsVendor: boolean) => void;
}

/** How many answers become findings by the organisation's rule, by severity, and whether the vendor is told. */
export function BecomesFindings({ assessment, tellsVendor, onTell }: BecomesFindingsProps) {
  const text = useMessages(reviewMessages);
  const locale = useLocale();
  const { data } = useQuery(weakAnswersQuery(assessment.id));
  if (data === undefined) return null;
  const counts = SEVERITIES.toReversed().flatMap((severity) => {
    const count = data.items.filter((item) => item.severity === severity).length;
    return count === 0 ? [] : text('ofSeverity', { count, severity: nameOf('severity', severity, locale) });
  });
  return (
    <div>
      <p>{text('becomeFindings', { count: data.items.length })}</p>
      {counts.length === 0 ? null : <p className={styles['hint']}>{counts.join(DOT)}</p>}
      {data.items.length === 0 || assessment.filledInBy === 'buyer' ? null : (
        <Switch
          mt="xs"
          label={text('tellVendor')}
          description={text('tellVendorHint')}
          checked={tellsVendor}
          onChange={(event) => onTell(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
