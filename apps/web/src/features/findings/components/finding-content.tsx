import { FLAG_KEYS, flagName, nameOf } from '@firebreak/domain';
import { answersMessages } from '../../../components/answers.messages';
import { DayText } from '../../../components/date-text';
import { DetailColumns } from '../../../components/detail-columns';
import { PageTitle } from '../../../components/page-title';
import { Section } from '../../../components/section';
import { SeverityMark } from '../../../components/severity-mark';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useMayWrite } from '../../../session/use-session';
import { findingMessages } from '../finding.messages';
import type { FindingDetail } from '../../../lib/findings.queries';
import { AcceptanceSection } from './acceptance-section';
import { DOT } from '../../../lib/dot';
import styles from './finding-content.module.css';
import { FindingClosed } from './finding-closed';
import { FindingDecisions } from './finding-decisions';
import { FindingFields } from './finding-fields';
import { FindingLevels } from './finding-levels';
import { FindingNotes } from './finding-notes';
import { FindingStanding } from '../../../components/finding-standing';

/** Everything about one finding. */
export function FindingContent({ finding }: { finding: FindingDetail }) {
  const text = useMessages(findingMessages);
  const locale = useLocale();
  const mayWrite = useMayWrite();
  const { vendor, question, severity, status, overdue, dueOn } = finding;
  const isClosed = status === 'closed';
  return (
    <>
      <p className={styles['back']}>
        <TextLink to="/findings">← {text('back')}</TextLink>
        <TextLink to="/vendors/$vendorId" params={{ vendorId: vendor.id }}>
          {vendor.name} →
        </TextLink>
      </p>
      <PageTitle
        large
        tab={`${finding.title}: ${vendor.name}`}
        title={finding.title}
        lead={
          <span className={styles['lead']}>
            <SeverityMark severity={severity} /> {nameOf('severity', severity, locale)} ·{' '}
            {nameOf('measure', question.measure, locale)}
            {DOT}
            <FindingStanding finding={finding} />
            {isClosed ? null : (
              <>
                {DOT}
                {text('dueOn')} <DayText on={dueOn} />
              </>
            )}
            {overdue ? (
              <strong>
                {DOT}
                {text('overdue')}
              </strong>
            ) : null}
          </span>
        }
      />
      <DetailColumns
        side={
          <>
            {isClosed ? <FindingClosed finding={finding} mayWrite={mayWrite} /> : null}
            {isClosed ? null : <FindingFields finding={finding} mayWrite={mayWrite} />}
            {isClosed || !mayWrite ? null : <FindingDecisions finding={finding} />}
            <AcceptanceSection finding={finding} mayWrite={mayWrite && !isClosed} />
          </>
        }
      >
        <Section
          title={text('answered')}
          aside={
            <TextLink to="/assessments/$assessmentId" params={{ assessmentId: finding.assessmentId }}>
              {text('fromAssessment')}
            </TextLink>
          }
        >
          <p className={styles['question']}>{question.text}</p>
          <p className={styles['answer']}>{finding.answer ?? text('noAnswer')}</p>
          <Reasons finding={finding} />
        </Section>
        <FindingLevels finding={finding} />
        <FindingNotes finding={finding} mayWrite={mayWrite && !isClosed} />
      </DetailColumns>
    </>
  );
}

/** Why it counts as weak: the flag that it keeps up or the rule of levels, and what it costs. */
function Reasons({ finding: { flag, weakLevel, points } }: { finding: FindingDetail }) {
  const text = useMessages(findingMessages);
  const levelText = useMessages(answersMessages);
  const locale = useLocale();
  const known = FLAG_KEYS.find((key) => key === flag);
  return (
    <ul className={styles['reasons']}>
      {known === undefined ? (
        <li>{text('whyLevel', { level: levelText(`level${weakLevel}`) })}</li>
      ) : (
        <li>{text('whyFlag', { flag: flagName(known)[locale] })}</li>
      )}
      <li>{points > 0 ? text('whyPoints', { points }) : text('whyNoPoints')}</li>
    </ul>
  );
}
