import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import type { RouterHistory } from '@tanstack/react-router';
import { HomePage } from './features/home/home-page';
import { heatmapQuery, summaryQuery } from './features/home/home.queries';
import { readSampleChoice } from './features/audit/sample-choice';
import { readStateFilter } from './features/audit/state-filter';
import { readAssessmentFilters } from './features/assessments/assessment-filters';
import { readFindingFilters } from './lib/finding-filters';
import { readRequestFilters } from './features/supplier-requests/request-filters';
import { readRetentionFilters } from './features/settings/retention/retention-filters';
import { readTrailFilters } from './features/trail/trail-filters';
import { filtersOf, readVendorSearch } from './features/vendors/vendor-filters';
import { vendorsQuery } from './features/vendors/vendors.queries';
import { readNoticeFilters } from './features/notices/notice-filters';
import { Frame } from './frame/frame';
import { NotFoundPage, PageProblem } from './frame/page-problem';
import { NowherePage, StartProblem, StartScreen } from './frame/start-screen';
import { isReadable, kindOfInstant, readAsOf } from './lib/as-of';
import { localAddress } from './lib/local-address';
import { secondFactorStepQuery } from './session/second-factor/second-factor.queries';
import { sessionQuery } from './session/session.queries';

const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  notFoundComponent: NowherePage,
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: localAddress(search['next']) }),
  component: lazyRouteComponent(() => import('./features/sign-in/sign-in-page'), 'SignInPage'),
});

const secondFactorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/second-factor',
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: localAddress(search['next']) }),
  component: lazyRouteComponent(() => import('./features/second-factor/second-factor-page'), 'SecondFactorPage'),
});

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  component: lazyRouteComponent(() => import('./features/entry/personal-link-page'), 'JoinPage'),
});

const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./features/entry/personal-link-page'), 'ResetPasswordPage'),
});

const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./features/entry/forgot-password-page'), 'ForgotPasswordPage'),
});

const stopMailsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stop-mails',
  component: lazyRouteComponent(() => import('./features/entry/stop-mails-page'), 'StopMailsPage'),
});

const firstAdministratorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-administrator',
  component: lazyRouteComponent(() => import('./features/entry/first-administrator-page'), 'FirstAdministratorPage'),
});

const framedRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'framed',
  validateSearch: readAsOf,
  // Every link within keeps the instant, so that all pages show the same one.
  search: { middlewares: [retainSearchParams(['asOf'])] },
  beforeLoad: async ({ context, location, search }) => {
    const session = await context.client.ensureQueryData(sessionQuery);
    if (session === null) {
      const step = await context.client.fetchQuery(secondFactorStepQuery);
      const to = step === null || step.stage === 'open' ? '/sign-in' : '/second-factor';
      throw redirect({ to, search: location.href === '/' ? {} : { next: location.href }, replace: true });
    }
    return { instantKind: kindOfInstant(search.asOf, Date.now()) };
  },
  component: Frame,
  pendingComponent: StartScreen,
  errorComponent: StartProblem,
});

const homeRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/',
  staticData: { movesInTime: true },
  loaderDeps: ({ search: { asOf } }) => ({ asOf }),
  // Asked for before everything else on the page: a browser sends few requests at a time.
  loader: ({ context: { client, instantKind }, deps: { asOf } }) => {
    if (!isReadable(instantKind)) return;
    void client.prefetchQuery(heatmapQuery('residual', asOf));
    void client.prefetchQuery(summaryQuery(asOf));
  },
  component: HomePage,
});

const vendorsRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/vendors',
  validateSearch: readVendorSearch,
  loaderDeps: ({ search }) => ({ shown: readVendorSearch({ ...search }), asOf: search.asOf }),
  // The rows are on their way while the page is drawn.
  loader: ({ context: { client, instantKind }, deps: { shown, asOf } }) => {
    if (isReadable(instantKind)) void client.prefetchInfiniteQuery(vendorsQuery(filtersOf(shown), shown.sort, asOf));
  },
  component: lazyRouteComponent(() => import('./features/vendors/vendors-page'), 'VendorsPage'),
});

const vendorsImportRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/vendors/import',
  staticData: { presentOnly: true },
  validateSearch: ({ storing }: Record<string, unknown>): { storing?: string } =>
    typeof storing === 'string' ? { storing } : {},
  component: lazyRouteComponent(() => import('./features/vendor-import/vendors-import-page'), 'VendorsImportPage'),
});

const vendorRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/vendors/$vendorId',
  component: lazyRouteComponent(() => import('./features/vendor-detail/vendor-page'), 'VendorPage'),
});

const sendingRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/vendors/send/$listId',
  staticData: { presentOnly: true },
  component: lazyRouteComponent(() => import('./features/sending/sending-page'), 'SendingPage'),
});

const whatIfRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/vendors/$vendorId/what-if',
  staticData: { presentOnly: true },
  component: lazyRouteComponent(() => import('./features/vendor-detail/what-if/what-if-page'), 'WhatIfPage'),
});

const recomputeRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/vendors/$vendorId/judgements/$judgementId',
  component: lazyRouteComponent(() => import('./features/vendor-detail/recompute/recompute-page'), 'RecomputePage'),
});

const assessmentsRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/assessments',
  validateSearch: readAssessmentFilters,
  component: lazyRouteComponent(() => import('./features/assessments/assessments-page'), 'AssessmentsPage'),
});

const assessmentRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/assessments/$assessmentId',
  component: lazyRouteComponent(() => import('./features/assessment-review/assessment-page'), 'AssessmentPage'),
});

const ownAnswersRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/assessments/$assessmentId/fill-in',
  staticData: { presentOnly: true },
  component: lazyRouteComponent(() => import('./features/own-answers/own-answers-page'), 'OwnAnswersPage'),
});

const findingsRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/findings',
  validateSearch: readFindingFilters,
  component: lazyRouteComponent(() => import('./features/findings/findings-page'), 'FindingsPage'),
});

const findingRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/findings/$findingId',
  component: lazyRouteComponent(() => import('./features/findings/finding-page'), 'FindingPage'),
});

const requestsRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/requests',
  validateSearch: readRequestFilters,
  component: lazyRouteComponent(() => import('./features/supplier-requests/requests-page'), 'RequestsPage'),
});

const askRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/requests/new',
  staticData: { presentOnly: true },
  component: lazyRouteComponent(() => import('./features/supplier-requests/ask-page'), 'AskPage'),
});

const requestRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/requests/$requestId',
  component: lazyRouteComponent(() => import('./features/supplier-requests/request-page'), 'RequestPage'),
});

const questionnairesRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/questionnaires',
  component: lazyRouteComponent(() => import('./features/questionnaires/questionnaires-page'), 'QuestionnairesPage'),
});

const questionnaireRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/questionnaires/$questionnaireId',
  component: lazyRouteComponent(() => import('./features/questionnaires/questionnaire-page'), 'QuestionnairePage'),
});

const questionnaireVersionsRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/questionnaires/$questionnaireId/versions',
  component: lazyRouteComponent(() => import('./features/questionnaires/versions-page'), 'VersionsPage'),
});

const questionnaireEditorRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/questionnaires/$questionnaireId/edit',
  staticData: { presentOnly: true },
  component: lazyRouteComponent(() => import('./features/questionnaires/editor/editor-page'), 'EditorPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/audit',
  validateSearch: readStateFilter,
  component: lazyRouteComponent(() => import('./features/audit/audit-page'), 'AuditPage'),
});

const sampleRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/audit/sample',
  validateSearch: readSampleChoice,
  component: lazyRouteComponent(() => import('./features/audit/sample-page'), 'SamplePage'),
});

const auditRequestRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/audit/requests/$requestId',
  component: lazyRouteComponent(() => import('./features/audit/request-page'), 'AuditRequestPage'),
});

const exportsRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/exports',
  component: lazyRouteComponent(() => import('./features/exports/exports-page'), 'ExportsPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/exports/reports/$report',
  component: lazyRouteComponent(() => import('./features/reports/report-page'), 'ReportPage'),
});

const trailRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/trail',
  staticData: { presentOnly: true },
  validateSearch: readTrailFilters,
  component: lazyRouteComponent(() => import('./features/trail/trail-page'), 'TrailPage'),
});

const trailProofRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/trail/proof',
  staticData: { presentOnly: true },
  component: lazyRouteComponent(() => import('./features/trail/proof-page'), 'ProofPage'),
});

const noticesRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/notices',
  staticData: { presentOnly: true },
  validateSearch: readNoticeFilters,
  component: lazyRouteComponent(() => import('./features/notices/notices-page'), 'NoticesPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: '/settings',
  staticData: { presentOnly: true },
  component: lazyRouteComponent(() => import('./features/settings/settings-section'), 'SettingsSection'),
});

const settingsStartRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/people', replace: true });
  },
});

const peopleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('./features/settings/people/people-page'), 'PeoplePage'),
});

const organizationRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/organization',
  component: lazyRouteComponent(() => import('./features/settings/organization/organization-page'), 'OrganizationPage'),
});

const constantsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/organization/constants',
  component: lazyRouteComponent(() => import('./features/settings/risk-model/own-model-page'), 'OwnModelPage'),
});

const youRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/you',
  component: lazyRouteComponent(() => import('./features/settings/you/you-page'), 'YouPage'),
});

const noticeChoicesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/notices',
  component: lazyRouteComponent(() => import('./features/settings/notices/notice-choices-page'), 'NoticeChoicesPage'),
});

const apiRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/api',
  component: lazyRouteComponent(() => import('./features/settings/api/api-page'), 'ApiPage'),
});

const webhooksRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('./features/settings/webhooks/webhooks-page'), 'WebhooksPage'),
});

const deletionRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/deletion',
  validateSearch: readRetentionFilters,
  component: lazyRouteComponent(() => import('./features/settings/retention/retention-page'), 'RetentionPage'),
});

const personalDataRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/personal-data',
  component: lazyRouteComponent(
    () => import('./features/settings/personal-data/personal-data-page'),
    'PersonalDataPage',
  ),
});

const outboxRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./features/settings/outbox/outbox-page'), 'OutboxPage'),
});

const jobsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/jobs',
  component: lazyRouteComponent(() => import('./features/settings/jobs-page'), 'JobsPage'),
});

/** Every other address: told within the frame, so that the way back is in sight. */
const elsewhereRoute = createRoute({ getParentRoute: () => framedRoute, path: '$', component: NotFoundPage });

const routeTree = rootRoute.addChildren([
  signInRoute,
  secondFactorRoute,
  joinRoute,
  resetPasswordRoute,
  forgotPasswordRoute,
  stopMailsRoute,
  firstAdministratorRoute,
  framedRoute.addChildren([
    homeRoute,
    vendorsRoute,
    vendorsImportRoute,
    vendorRoute,
    sendingRoute,
    whatIfRoute,
    recomputeRoute,
    assessmentsRoute,
    assessmentRoute,
    ownAnswersRoute,
    findingsRoute,
    findingRoute,
    requestsRoute,
    askRoute,
    requestRoute,
    questionnairesRoute,
    questionnaireRoute,
    questionnaireVersionsRoute,
    questionnaireEditorRoute,
    auditRoute,
    sampleRoute,
    auditRequestRoute,
    exportsRoute,
    reportRoute,
    trailRoute,
    trailProofRoute,
    noticesRoute,
    settingsRoute.addChildren([
      settingsStartRoute,
      peopleRoute,
      organizationRoute,
      constantsRoute,
      youRoute,
      noticeChoicesRoute,
      apiRoute,
      webhooksRoute,
      deletionRoute,
      personalDataRoute,
      outboxRoute,
      jobsRoute,
    ]),
    elsewhereRoute,
  ]),
]);

/** Makes the router over all pages; `history` stands in for the browser's in tests. */
export function createAppRouter(client: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { client },
    history,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: PageProblem,
    defaultPendingMs: 300,
    defaultPendingMinMs: 0,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
