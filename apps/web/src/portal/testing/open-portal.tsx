import { act, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createQueryClient } from '../../lib/query-client';
import { takeInvitation } from '../invitation';
import { PortalApp } from '../portal-app';
import { assessmentKey, saveAnswer } from '../portal.queries';
import { Visit } from '../visit';
import { GOOD_SECRET } from './fake-questionnaire';
import type { FakeQuestionnaire } from './fake-questionnaire';

/** Opens the page as a browser does that follows this address. */
export function openPortal(hash: string) {
  window.history.replaceState(null, '', `/portal${hash}`);
  const client = createQueryClient(() => {});
  const visit = new Visit(
    takeInvitation(),
    saveAnswer,
    () => void client.invalidateQueries({ queryKey: assessmentKey }),
  );
  render(<PortalApp client={client} visit={visit} />);
  return { client, visit, user: userEvent.setup() };
}

/** A browser that was let in already. */
export function openStarted(server: FakeQuestionnaire, hash: string, isVerified = false) {
  window.sessionStorage.setItem('firebreak.portal.invitation', GOOD_SECRET);
  server.isOpen = true;
  server.isVerified = isVerified;
  return openPortal(hash);
}

/** Follows a link of the page. */
export async function goTo(hash: string): Promise<void> {
  await act(async () => {
    window.location.hash = hash;
    await Promise.resolve();
  });
}
