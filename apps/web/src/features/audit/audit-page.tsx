import { useState } from 'react';
import { PageTitle } from '../../components/page-title';
import { Section } from '../../components/section';
import { useMessages } from '../../i18n/use-messages';
import { useSession } from '../../session/use-session';
import { auditMessages } from './audit.messages';
import { ChangesSince } from './components/changes-since';
import { Notes } from './components/notes';
import { Requests } from './components/requests';
import { SampleForm } from './components/sample-form';
import { newSampleChoice } from './sample-choice';
import styles from './components/audit.module.css';

/** An auditor's desk; for everybody else what auditors ask. */
export function AuditPage() {
  const text = useMessages(auditMessages);
  return useSession().user.role === 'auditor' ? (
    <Desk />
  ) : (
    <>
      <PageTitle tab={text('tab')} title={text('requestsTitle')} lead={text('requestsLead')} />
      <Requests />
    </>
  );
}

function Desk() {
  const text = useMessages(auditMessages);
  const [begin] = useState(newSampleChoice);
  return (
    <>
      <PageTitle tab={text('tab')} title={text('deskTitle')} lead={text('deskLead')} />
      <div className={styles['stack']}>
        <ChangesSince />
        <Section title={text('requests')}>
          <Requests />
        </Section>
        <Section title={text('sampling')}>
          <p className={styles['lead']}>{text('samplingText')}</p>
          <SampleForm begin={begin} />
        </Section>
        <Notes />
      </div>
    </>
  );
}
