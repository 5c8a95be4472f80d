import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { PageHeading } from '../components/page-heading';
import { entryMessages } from '../entry.messages';
import { portalMessages } from '../portal.messages';
import type { Interruption } from '../visit';
import { useVisitState } from '../visit-context';
import { StartForm } from './start-form';

interface InterruptedPageProps {
  interruption: Interruption;
  onStarted: (secret: string) => void;
}

/** Asks for Start again, in front of the page that was interrupted; what is typed there stays. */
export function InterruptedPage({ interruption, onStarted }: InterruptedPageProps) {
  const text = useMessages(portalMessages);
  const entry = useMessages(entryMessages);
  const { secret } = useVisitState();
  const [isRefused, setRefused] = useState(false);
  return (
    <>
      <PageHeading title={isRefused ? entry('refusedTitle') : text(`${interruption}Title`)} takesFocus />
      <p>{isRefused ? entry('refusedDo') : text(`${interruption}Text`)}</p>
      <StartForm secret={isRefused ? null : secret} onStarted={onStarted} onRefused={() => setRefused(true)} />
    </>
  );
}
