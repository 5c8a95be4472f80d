import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { App } from '../app';
import { createQueryClient } from '../lib/query-client';
import { createAppRouter } from '../routes';
import { forgetSession } from '../session/session.queries';

/** Renders the whole dashboard at an address; gives the router, whose location tells where the reader is. */
export function renderApp(address: string) {
  const client = createQueryClient(forgetSession);
  const router = createAppRouter(client, createMemoryHistory({ initialEntries: [address] }));
  render(<App client={client} router={router} />);
  return { router, client };
}
