import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { LocaleProvider, useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { isProblem } from '../lib/problem';
import { Button } from './components/button';
import { CrashBoundary } from './components/crash-boundary';
import { PageHeading } from './components/page-heading';
import { PortalFrame } from './components/portal-frame';
import prose from './components/prose.module.css';
import { EvidenceProvider } from './evidence/evidence-context';
import { takeInvitation } from './invitation';
import { EntryPage } from './pages/entry-page';
import { InterruptedPage } from './pages/interrupted-page';
import { goTo } from './portal-route';
import { portalMessages } from './portal.messages';
import { assessmentKey, assessmentQuery } from './portal.queries';
import { usePortalProblem } from './use-portal-problem';
import type { Visit } from './visit';
import { useVisit, useVisitState, VisitContext } from './visit-context';

// What comes after Start is fetched while the first page is read.
const startedPortal = () => import('./started-portal');
const StartedPortal = lazy(async () => ({ default: (await startedPortal()).StartedPortal }));

/** The vendor's portal: entry, then the questionnaire, then the receipt. */
export function PortalApp({ client, visit }: { client: QueryClient; visit: Visit }) {
  return (
    <QueryClientProvider client={client}>
      <LocaleProvider>
        <VisitContext value={visit}>
          <PortalFrame>
            <CrashBoundary>
              <Gate />
            </CrashBoundary>
          </PortalFrame>
        </VisitContext>
      </LocaleProvider>
    </QueryClientProvider>
  );
}

/** Decides how far this browser is let in. */
function Gate() {
  const visit = useVisit();
  const client = useQueryClient();
  const { isNew, interruption } = useVisitState();
  const assessment = useQuery(assessmentQuery(useLocale(), visit));
  useArrivals(visit);
  useUnloadGuard(visit);
  useEffect(() => void startedPortal().catch(() => {}), []);
  const begin = (secret: string): void => {
    visit.begin(secret);
    void client.invalidateQueries({ queryKey: assessmentKey });
  };
  const isLocked = isProblem(assessment.error, 401) && assessment.data === undefined;
  if (isNew || isLocked) {
    const start = (secret: string): void => {
      begin(secret);
      goTo({ page: 'overview' });
    };
    return <EntryPage open={assessment.data} onStarted={start} onStay={() => visit.stay()} />;
  }
  if (assessment.data) {
    return (
      <>
        {interruption ? <InterruptedPage interruption={interruption} onStarted={begin} /> : null}
        {/* Kept behind the interruption, so that nothing typed is lost. */}
        <div hidden={interruption !== null} className={prose['page']}>
          <Suspense fallback={<Loading />}>
            {/* Another questionnaire begins with no files of this one. */}
            <EvidenceProvider key={assessment.data.checkPhrase}>
              <StartedPortal assessment={assessment.data} />
            </EvidenceProvider>
          </Suspense>
        </div>
      </>
    );
  }
  if (assessment.isError) return <AwayPage error={assessment.error} onRetry={() => void assessment.refetch()} />;
  return <Loading />;
}

function AwayPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useMessages(portalMessages);
  const problemText = usePortalProblem();
  return (
    <>
      <PageHeading title={text('awayTitle')} />
      <p>{problemText(error)}</p>
      <div>
        <Button onClick={onRetry}>{text('tryAgain')}</Button>
      </div>
    </>
  );
}

function Loading() {
  const text = useMessages(portalMessages);
  return (
    <p className={prose['muted']} role="status">
      {text('loading')}
    </p>
  );
}

/** A link that is followed while the portal is open only changes the fragment: the page is not loaded again. */
function useArrivals(visit: Visit): void {
  useEffect(() => {
    const arrive = (): void => visit.arrive(takeInvitation());
    const resume = (): void => visit.answers.resumeUnlessPaused();
    window.addEventListener('hashchange', arrive);
    window.addEventListener('online', resume);
    // A phone may drop a page that is out of sight: what waits for more typing goes now.
    document.addEventListener('visibilitychange', resume);
    return () => {
      window.removeEventListener('hashchange', arrive);
      window.removeEventListener('online', resume);
      document.removeEventListener('visibilitychange', resume);
    };
  }, [visit]);
}

function useUnloadGuard(visit: Visit): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent): void => {
      if (visit.answers.hasUnsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [visit]);
}
