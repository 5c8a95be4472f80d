import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { CheckPage } from './pages/check-page';
import { CodePage } from './pages/code-page';
import { OverviewPage } from './pages/overview-page';
import { QuestionPage } from './pages/question-page';
import { ReceiptPage, RevokedPage } from './pages/receipt-page';
import { SignPage } from './pages/sign-page';
import { goTo, readRoute, usePortalHash } from './portal-route';
import type { PortalRoute } from './portal-route';
import { assessmentKey } from './portal.queries';
import type { PortalAssessment, Submission } from './portal.queries';
import { progressOf, walkOf } from './progress';
import type { MeasureProgress, QuestionProgress } from './progress';
import { useAnswers } from './visit-context';

// Few bring answers from elsewhere.
const PackPage = lazy(async () => ({ default: (await import('./packs/pack-page')).PackPage }));
const SectionPage = lazy(async () => ({ default: (await import('./pages/section-page')).SectionPage }));
const ColleaguesPage = lazy(async () => ({
  default: (await import('./colleagues/colleagues-page')).ColleaguesPage,
}));
const SheetPage = lazy(async () => ({ default: (await import('./packs/sheet-page')).SheetPage }));

/** The pages behind Start: which one is shown depends on the address and on where the assessment stands. */
export function StartedPortal({ assessment }: { assessment: PortalAssessment }) {
  const client = useQueryClient();
  const hash = usePortalHash();
  const { entries } = useAnswers();
  const [signed, setSigned] = useState<Submission | null>(null);
  useFocusOnNewPage(hash);
  const route = readRoute(hash);
  const progress = progressOf(assessment.questions, entries);
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: assessmentKey });
  const { status, organizationName } = assessment;
  const isLead = assessment.invitation.measures === null;
  if (route.page === 'code') {
    const showSaved = async (): Promise<void> => {
      await refresh();
      window.location.hash = route.back;
    };
    return <CodePage organization={organizationName} back={route.back} onVerified={showSaved} />;
  }
  if (status === 'revoked') return <RevokedPage organization={organizationName} />;
  if (status === 'submitted' || status === 'accepted') {
    return <ReceiptPage assessment={assessment} progress={progress} submission={assessment.submission ?? signed} />;
  }
  const walk = walkOf(progress);
  const index = route.page === 'question' ? walk.findIndex(({ question }) => question.key === route.key) : -1;
  const current = walk[index];
  if (current) {
    return (
      <QuestionPage
        key={current.question.id}
        assessment={assessment}
        progress={progress}
        current={current}
        next={routeTo(walk[index + 1], { page: 'check' })}
        previous={routeTo(walk[index - 1], { page: 'overview' })}
      />
    );
  }
  if (route.page === 'pack') return <PackPage assessment={assessment} onSaved={refresh} />;
  if (route.page === 'sheet') return <SheetPage assessment={assessment} onSaved={refresh} />;
  const place = route.page === 'section' ? progress.findIndex(({ measure }) => measure === route.measure) : -1;
  const section = progress[place];
  if (section) {
    return (
      <Suspense fallback={null}>
        <SectionPage
          key={section.measure}
          assessment={assessment}
          progress={progress}
          current={section}
          next={sectionAt(progress[place + 1], { page: 'check' })}
          previous={sectionAt(progress[place - 1], { page: 'overview' })}
        />
      </Suspense>
    );
  }
  if (route.page === 'colleagues' && isLead) {
    return (
      <Suspense fallback={null}>
        <ColleaguesPage assessment={assessment} progress={progress} onChanged={refresh} />
      </Suspense>
    );
  }
  if (route.page === 'check') return <CheckPage assessment={assessment} progress={progress} />;
  if (route.page === 'sign' && isLead) {
    const finish = (submission: Submission): void => {
      setSigned(submission);
      client.setQueriesData<PortalAssessment>(
        { queryKey: assessmentKey },
        (shown) => shown && { ...shown, status: 'submitted', submission },
      );
      goTo({ page: 'receipt' });
      void refresh();
    };
    return <SignPage assessment={assessment} progress={progress} onSubmitted={finish} />;
  }
  return <OverviewPage assessment={assessment} progress={progress} />;
}

function routeTo(item: QuestionProgress | undefined, otherwise: PortalRoute): PortalRoute {
  return item ? { page: 'question', key: item.question.key } : otherwise;
}

function sectionAt(item: MeasureProgress | undefined, otherwise: PortalRoute): PortalRoute {
  return item ? { page: 'section', measure: item.measure } : otherwise;
}

/** Reading starts at the heading of the new page, as after a page load; the first page is left to the browser. */
function useFocusOnNewPage(hash: string): void {
  const shown = useRef(hash);
  useEffect(() => {
    if (shown.current === hash) return;
    shown.current = hash;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [hash]);
}
