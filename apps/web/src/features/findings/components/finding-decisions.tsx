import { Button } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import { findingMessages } from '../finding.messages';
import type { FindingDetail } from '../../../lib/findings.queries';
import { AcceptRiskDialog } from './accept-risk-dialog';
import { CloseDialog } from './close-dialog';
import styles from './finding-side.module.css';
import { MistakenDialog } from './mistaken-dialog';

/** What can be decided about a finding: it is mended, it is none, or its risk is lived with. */
export function FindingDecisions({ finding }: { finding: FindingDetail }) {
  const text = useMessages(findingMessages);
  const [open, setOpen] = useState<'close' | 'mistaken' | 'accept' | null>(null);
  const close = () => setOpen(null);
  return (
    <Section title={text('decide')}>
      <div className={styles['stack']}>
        <Button variant={finding.status === 'fixed' ? 'filled' : 'default'} onClick={() => setOpen('close')}>
          {text('close')}
        </Button>
        <Button variant="default" onClick={() => setOpen('accept')}>
          {text('accept')}
        </Button>
        <Button variant="default" onClick={() => setOpen('mistaken')}>
          {text('mistaken')}
        </Button>
      </div>
      {open === 'close' ? <CloseDialog finding={finding} onClose={close} /> : null}
      {open === 'mistaken' ? <MistakenDialog finding={finding} onClose={close} /> : null}
      {open === 'accept' ? <AcceptRiskDialog finding={finding} onClose={close} /> : null}
    </Section>
  );
}
