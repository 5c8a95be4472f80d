import { nameOf } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { INSTANT_FORMAT } from '../../lib/instant-format';
import { Button } from '../components/button';
import { DOT } from '../../lib/dot';
import prose from '../components/prose.module.css';
import { EvidenceSection } from '../evidence/evidence-section';
import type { PortalAssessment } from '../portal.queries';
import { OwnFindingForm } from './own-finding-form';
import { ownFindingsMessages } from './own-findings.messages';
import styles from './own-findings.module.css';
import { ownFindingsQuery } from './own-findings.queries';
import type { OwnFinding } from './own-findings.queries';

/** What the buyer asks the vendor to improve, what was said about it, and an answer to each; nothing where nothing is asked. */
export default function OwnFindings({ assessment }: { assessment: PortalAssessment }) {
  const text = useMessages(ownFindingsMessages);
  const findings = useQuery(ownFindingsQuery());
  const { organizationName: organization } = assessment;
  if (findings.isError) {
    return (
      <section className={prose['stack']}>
        <p role="alert">{text('failed')}</p>
        <div>
          <Button look="quiet" onClick={() => void findings.refetch()}>
            {text('again')}
          </Button>
        </div>
      </section>
    );
  }
  const items = findings.data?.items ?? [];
  if (items.length === 0) return null;
  const count = items.filter(({ status }) => status !== 'closed').length;
  return (
    <section className={prose['stack']}>
      <h2>{count === 0 ? text('titleDone') : text('title', { organization, count })}</h2>
      {count === 0 ? null : <p className={prose['muted']}>{text('lead')}</p>}
      <ul className={styles['findings']}>
        {items.map((finding) => (
          <li key={finding.id} data-closed={finding.status === 'closed' || undefined}>
            <FindingCard finding={finding} assessment={assessment} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FindingCard({ finding, assessment }: { finding: OwnFinding; assessment: PortalAssessment }) {
  const text = useMessages(ownFindingsMessages);
  const locale = useLocale();
  const intl = useIntl();
  const [isAnswering, setAnswering] = useState(false);
  const [isSent, setSent] = useState(false);
  const dayOf = (day: string): string => intl.formatDate(day, { dateStyle: 'long', timeZone: 'UTC' });
  const { question, measure, levels, level, status, dueOn, overdue, plannedOn, closingComment } = finding;
  const isClosed = status === 'closed';
  const answer = levels.find((known) => known.level === level)?.text;
  return (
    <>
      <p className={prose['small']}>{nameOf('measure', measure, locale)}</p>
      <h3>{question}</h3>
      <p>{answer === undefined ? text('notAnswered') : text('answered', { answer })}</p>
      <p className={prose['small']}>
        {isClosed ? null : (
          <>
            {text('by', { day: dayOf(dueOn) })}
            {overdue ? <strong> ({text('late')})</strong> : null}
            {DOT}
          </>
        )}
        {text(status, { day: plannedOn === null ? '' : dayOf(plannedOn) })}
      </p>
      {closingComment === null ? null : <p className={styles['words']}>{closingComment}</p>}
      <Notes finding={finding} organization={assessment.organizationName} />
      {isAnswering ? (
        <OwnFindingForm
          finding={finding}
          assessment={assessment}
          onDone={(wasSent) => {
            setAnswering(false);
            setSent(wasSent);
          }}
        />
      ) : null}
      {isClosed || isAnswering ? null : (
        <div>
          <Button look="quiet" onClick={() => setAnswering(true)}>
            {text('answer')}
          </Button>
        </div>
      )}
      {isClosed ? null : (
        <EvidenceSection questionId={finding.questionId} isVerified={assessment.verified} back="#/receipt" />
      )}
      <p role="status">{isSent && !isAnswering ? text('sent') : ''}</p>
    </>
  );
}

function Notes({ finding: { notes, levels }, organization }: { finding: OwnFinding; organization: string }) {
  const text = useMessages(ownFindingsMessages);
  const intl = useIntl();
  if (notes.length === 0) return null;
  return (
    <ol className={styles['notes']}>
      {notes.map(({ id, kind, fromBuyer, writtenBy: name, writtenAt, text: words, plannedOn, level }) => (
        <li key={id}>
          <p className={prose['small']}>
            {text(fromBuyer ? 'fromBuyer' : 'fromVendor', {
              name,
              organization,
              when: intl.formatDate(writtenAt, INSTANT_FORMAT),
            })}
          </p>
          {kind === 'comment' ? null : (
            <p>
              <strong>
                {text(kind, {
                  day: plannedOn === null ? '' : intl.formatDate(plannedOn, { dateStyle: 'long', timeZone: 'UTC' }),
                  level: levels.find((known) => known.level === level)?.text ?? '',
                })}
              </strong>
            </p>
          )}
          <p className={styles['words']}>{words}</p>
        </li>
      ))}
    </ol>
  );
}
