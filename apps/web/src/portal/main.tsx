import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../lib/query-client';
import './components/portal.css';
import { takeInvitation } from './invitation';
import { PortalApp } from './portal-app';
import { assessmentKey, saveAnswer } from './portal.queries';
import { Visit } from './visit';

// Before anything else: the secret leaves the address.
const invitation = takeInvitation();
const client = createQueryClient(() => {});
const visit = new Visit(invitation, saveAnswer, () => void client.invalidateQueries({ queryKey: assessmentKey }));
const root = document.querySelector('#root');
if (root === null) throw new Error('portal.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <PortalApp client={client} visit={visit} />
  </StrictMode>,
);
