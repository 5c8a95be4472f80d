import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ToastProvider } from './components/toasts';
import { LocaleProvider } from './i18n/locale-provider';
import { onLocaleChange } from './i18n/locale-store';
import type { createAppRouter } from './routes';
import { cssVariablesResolver, theme } from './theme';

/** The whole dashboard over one cache and one router. */
export function App({ client, router }: { client: QueryClient; router: ReturnType<typeof createAppRouter> }) {
  // The API writes reasons and questions in the reader's language, so all of them are fetched anew after a switch.
  useEffect(() => onLocaleChange(() => void client.invalidateQueries()), [client]);
  return (
    <LocaleProvider>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <QueryClientProvider client={client}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </QueryClientProvider>
      </MantineProvider>
    </LocaleProvider>
  );
}
