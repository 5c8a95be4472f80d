import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { Button } from '../components/button';
import { PageHeading } from '../components/page-heading';
import { Panel } from '../components/panel';
import prose from '../components/prose.module.css';
import { entryMessages } from '../entry.messages';
import type { PortalAssessment } from '../portal.queries';
import { useVisitState } from '../visit-context';
import { StartForm } from './start-form';

interface EntryPageProps {
  /** What this browser already has open, if anything. */
  open: PortalAssessment | undefined;
  onStarted: (secret: string) => void;
  onStay: () => void;
}

/** What this is, how to check it and what is never asked; nothing happens before Start. */
export function EntryPage({ open, onStarted, onStay }: EntryPageProps) {
  const text = useMessages(entryMessages);
  const { secret } = useVisitState();
  const [refused, setRefused] = useState<string | null>(null);
  const [isTyping, setTyping] = useState(false);
  if (refused !== null && refused === (secret ?? 'typed') && !isTyping) {
    return <RefusedPage onRetry={() => setTyping(true)} />;
  }
  return (
    <>
      {open ? (
        <Panel title={text('openTitle')} isStrong actions={<Button onClick={onStay}>{text('openGoOn')}</Button>}>
          <p>{text('openText', { vendor: open.vendorName, organization: open.organizationName })}</p>
        </Panel>
      ) : null}
      <PageHeading title={text('title')} />
      <p className={prose['lead']}>{text('lead')}</p>
      <section className={prose['stack']}>
        <h2>{text('howTitle')}</h2>
        <ul className={prose['list']}>
          <li>{text('howOne')}</li>
          <li>{text('howTwo')}</li>
          <li>{text('howThree')}</li>
        </ul>
      </section>
      <section className={prose['stack']}>
        <h2>{text('genuineTitle')}</h2>
        <p>{text('genuineText')}</p>
      </section>
      <section className={prose['stack']}>
        <h2>{text('neverTitle')}</h2>
        <p>{text('neverText')}</p>
      </section>
      <StartForm
        secret={isTyping ? null : secret}
        onStarted={onStarted}
        onRefused={() => {
          setTyping(false);
          setRefused(secret ?? 'typed');
        }}
      >
        <p className={prose['small']}>{text('nothingYet')}</p>
      </StartForm>
    </>
  );
}

/** One page for every reason, so that trying links out teaches nothing. */
function RefusedPage({ onRetry }: { onRetry: () => void }) {
  const text = useMessages(entryMessages);
  return (
    <>
      <PageHeading title={text('refusedTitle')} takesFocus />
      <p>{text('refusedText')}</p>
      <p>{text('refusedDo')}</p>
      <div className={prose['actions']}>
        <Button look="quiet" onClick={onRetry}>
          {text('refusedRetry')}
        </Button>
      </div>
    </>
  );
}
