import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../lib/query-client';
import '../portal/components/portal.css';
import { IntakeApp } from './intake-app';
import { takeIntakeToken } from './intake-token';

// Before anything else: the secret leaves the address.
const token = takeIntakeToken();
const root = document.querySelector('#root');
if (root === null) throw new Error('request.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <IntakeApp client={createQueryClient(() => {})} token={token} />
  </StrictMode>,
);
