import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Brand } from '../components/brand';
import { LanguageSwitch } from '../components/language-switch';
import { LocaleProvider } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { isProblem } from '../lib/problem';
import { Button } from '../portal/components/button';
import { CrashBoundary } from '../portal/components/crash-boundary';
import { PageHeading } from '../portal/components/page-heading';
import frame from '../portal/components/portal-frame.module.css';
import prose from '../portal/components/prose.module.css';
import { usePortalProblem } from '../portal/use-portal-problem';
import { IntakeForm } from './intake-form';
import { intakeMessages } from './intake.messages';
import { welcomeQuery } from './intake.queries';

/** The form by which anybody in the firm asks for a supplier, behind a link and without an account. */
export function IntakeApp({ client, token }: { client: QueryClient; token: string }) {
  return (
    <QueryClientProvider client={client}>
      <LocaleProvider>
        <IntakeFrame>
          <CrashBoundary>
            <IntakePage token={token} />
          </CrashBoundary>
        </IntakeFrame>
      </LocaleProvider>
    </QueryClientProvider>
  );
}

function IntakeFrame({ children }: { children: ReactNode }) {
  const text = useMessages(intakeMessages);
  return (
    <>
      <a className={frame['skip']} href="#main">
        {text('skip')}
      </a>
      <header className={frame['bar']}>
        <div className={frame['barRow']}>
          <Brand />
          <span className={frame['name']}>{text('product')}</span>
          <LanguageSwitch />
        </div>
      </header>
      <main className={frame['main']} id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function IntakePage({ token }: { token: string }) {
  const text = useMessages(intakeMessages);
  const problemText = usePortalProblem();
  const welcome = useQuery(welcomeQuery(token));
  const [isSent, setIsSent] = useState(false);
  if (isSent) {
    return (
      <>
        <PageHeading title={text('sentTitle')} takesFocus />
        <p className={prose['lead']}>{text('sentText')}</p>
        <div>
          <Button look="quiet" onClick={() => setIsSent(false)}>
            {text('another')}
          </Button>
        </div>
      </>
    );
  }
  if (welcome.data) {
    return <IntakeForm token={token} organizationName={welcome.data.organizationName} onSent={() => setIsSent(true)} />;
  }
  if (isProblem(welcome.error, 404)) {
    return (
      <>
        <PageHeading title={text('deadTitle')} />
        <p className={prose['lead']}>{text('deadText')}</p>
      </>
    );
  }
  if (welcome.isError) {
    return (
      <>
        <PageHeading title={text('awayTitle')} />
        <p>{problemText(welcome.error)}</p>
        <div>
          <Button onClick={() => void welcome.refetch()}>{text('tryAgain')}</Button>
        </div>
      </>
    );
  }
  return (
    <p className={prose['muted']} role="status">
      {text('loading')}
    </p>
  );
}
