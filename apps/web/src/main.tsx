import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { createQueryClient } from './lib/query-client';
import { createAppRouter } from './routes';
import { forgetSession } from './session/session.queries';
import './styles/mantine.css';
import './styles/base.css';

const client = createQueryClient(forgetSession);
const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <App client={client} router={createAppRouter(client)} />
  </StrictMode>,
);
