import { useQuery } from '@tanstack/react-query';
import { DayText } from '../../../components/date-text';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SeverityMark } from '../../../components/severity-mark';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { countOf } from '../../../lib/total';
import { findingWords } from '../../../components/findings.messages';
import { firstFindingsQuery } from '../../../lib/findings.queries';
import { FindingStanding } from '../../../components/finding-standing';
import { DOT } from '../../../lib/dot';
import styles from './vendor-findings.module.css';

const SHOWN = 5;

/** The first findings of a vendor, with the way to all. */
export function VendorFindings({ vendorId }: { vendorId: string }) {
  const text = useMessages(findingWords);
  const findings = useQuery(firstFindingsQuery({ vendorId }, SHOWN, useAsOf()));
  const total = countOf(findings.data?.total ?? 0);
  return (
    <Section
      title={text('section')}
      aside={
        total > SHOWN ? (
          <TextLink to="/findings" search={{ vendorId }}>
            {text('sectionAll', { count: total })}
          </TextLink>
        ) : null
      }
    >
      <Loaded query={findings} skeleton={<SkeletonRows rows={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles['none']}>{text('sectionNone')}</p>
          ) : (
            <ul className={styles['findings']}>
              {items.map((finding) => (
                <li key={finding.id}>
                  <SeverityMark severity={finding.severity} />
                  <span>
                    <TextLink to="/findings/$findingId" params={{ findingId: finding.id }}>
                      {finding.title}
                    </TextLink>
                    <span className={styles['standing']}>
                      <FindingStanding finding={finding} />
                      {DOT}
                      <DayText on={finding.dueOn} />
                      {finding.overdue ? (
                        <strong>
                          {DOT}
                          {text('overdue')}
                        </strong>
                      ) : null}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
