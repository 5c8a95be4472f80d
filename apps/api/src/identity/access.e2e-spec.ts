import { ROLES, ROLES_WITHIN, type Role } from '@firebreak/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../app.module.js';
import { readEnv } from '../config/env.js';
import { configureHttp, createAdapter } from '../http/fastify-server.js';
import { OPERATIONS, type ContractOperation } from '../testing/api-contract.js';
import { markOrganization, type MarkedOrganization } from '../testing/canary.js';
import { controllerRoutes } from '../testing/controller-routes.js';
import { databaseContents } from '../testing/database-contents.js';
import { exampleQuery, exampleRequest, fillPath } from '../testing/example-requests.js';
import { HttpClient, type ApiResponse, type Problem } from '../testing/http-client.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { Access } from './access.js';

/** What changes a person's own second factors and sessions. */
const OWN_KEYS = [
  'Verification_begin',
  'Verification_verify',
  'OwnSessions_end',
  'OwnSessions_endOthers',
  'OwnSecondFactors_beginPasskey',
  'OwnSecondFactors_addPasskey',
  'OwnSecondFactors_removePasskey',
  'OwnSecondFactors_beginAuthenticator',
  'OwnSecondFactors_confirmAuthenticator',
  'OwnSecondFactors_removeAuthenticator',
  'OwnSecondFactors_renewRecoveryCodes',
];

/** What a person sees is `GET`, and what only reads is written as one; the exceptions store nothing of the register but who one is oneself, or make a copy of it. */
const AUDITORS_MAY_ALSO = [
  'Sessions_signOut',
  'Judgements_whatIf',
  'TrailCheck_verify',
  'Me_change',
  'Me_changePassword',
  'RiskModels_previewDraft',
  'SeenMarks_markFlags',
  'SeenMarks_markChanges',
  'AuditRequests_say',
  'Notices_mark',
  'NoticeChoices_choose',
  'NoticeChoices_stop',
  'NoticeChoices_chooseWeekday',
  'ExportPackages_request',
  'ApiTokens_make',
  'ApiTokens_revoke',
  ...OWN_KEYS,
];
/** Mail may hold links that let one in; the rest decides who works here, what holds for everybody, or looks after what happens in the background. */
const ADMINISTRATORS_ONLY = [
  'Outbox_list',
  'Jobs_list',
  'Jobs_retry',
  'People_invite',
  'People_change',
  'OrganizationSettings_change',
  'RiskModels_create',
  'QuestionnaireDrafts_create',
  'QuestionnaireDrafts_save',
  'QuestionnaireDrafts_publish',
  'QuestionnaireDrafts_retire',
  'QuestionnaireDrafts_reinstate',
  'Webhooks_list',
  'Webhooks_create',
  'Webhooks_change',
  'Webhooks_remove',
  'Webhooks_renewSecret',
  'Webhooks_test',
  'Webhooks_listDeliveries',
  'Acceptances_approve',
  'Acceptances_decline',
  'Intake_get',
  'Intake_make',
  'Intake_end',
  'VendorDeletions_deleteNow',
  'PersonalData_search',
  'PersonalData_erase',
  'PersonalData_list',
  'VendorHolds_lift',
  'SignInRules_change',
  'SecondFactorResets_reset',
];

/** What is the auditors' own: what they ask, and their working papers. */
const AUDITORS_ONLY = [
  'AuditRequests_ask',
  'AuditRequests_change',
  'AuditNotes_list',
  'AuditNotes_write',
  'AuditNotes_change',
  'AuditNotes_remove',
];

/** What concerns the person itself or lets somebody in: for people in a browser, and for no token. */
const NO_TOKENS = [
  'Sessions_whoAmI',
  'Sessions_signOut',
  'Me_change',
  'Me_changePassword',
  'People_invite',
  'People_change',
  'Verification_describe',
  'OwnSessions_list',
  'OwnSecondFactors_list',
  ...OWN_KEYS,
  'SignInRules_change',
  'SecondFactorResets_reset',
  'ApiTokens_list',
  'ApiTokens_make',
  'ApiTokens_revoke',
  'NoticeChoices_choose',
  'NoticeChoices_stop',
  'NoticeChoices_chooseWeekday',
  ...AUDITORS_ONLY,
];

/** What says what was answered: closed to a browser that holds the link only. */
const AFTER_THE_CODE = [
  'PortalReceipt_get',
  'PortalReceipt_download',
  'PortalStanding_get',
  'PortalFindings_list',
  'AnswerPack_download',
  'AnswerPack_preview',
  'AnswerSheet_preview',
  'AnswerImport_apply',
  'Colleagues_handOver',
];

let firebreak: TestApplication;
let first: MarkedOrganization;

beforeAll(async () => {
  firebreak = await startTestApplication();
  first = await markOrganization(firebreak, 'first', 'procurement', 'CANARY-A');
});

afterAll(() => firebreak.stop());

const described = (operation: ContractOperation): string => `${operation.method} ${operation.path}`;

function declaredAccess(operation: ContractOperation): Access | undefined {
  return controllerRoutes(firebreak.app).find(({ operationId }) => operationId === operation.operationId)?.access;
}

function wantedAccess({ method, operationId, security }: ContractOperation): Access {
  if (security.length === 0) return 'public';
  if (security.some((scheme) => 'portal' in scheme))
    return AFTER_THE_CODE.includes(operationId) ? 'verified-respondent' : 'respondent';
  if (ADMINISTRATORS_ONLY.includes(operationId)) return ['admin'];
  if (AUDITORS_ONLY.includes(operationId)) return ['auditor'];
  const auditorMay = method === 'GET' || AUDITORS_MAY_ALSO.includes(operationId);
  return auditorMay ? ['admin', 'procurement', 'auditor'] : ['admin', 'procurement'];
}

/** Whether people of the organisation may enter at all. */
const isForStaff = (operation: ContractOperation): boolean => Array.isArray(wantedAccess(operation));

/** The routes that a token of a role opens. */
function routesOf(role: Role): string[] {
  return controllerRoutes(firebreak.app)
    .filter(({ access, isOpenToTokens }) => isOpenToTokens && Array.isArray(access) && access.includes(role))
    .map(({ operationId }) => operationId);
}

/** Whether a token of a role opens no route that one of another role does not. */
function isWithin(narrow: Role, wide: Role): boolean {
  const all = new Set(routesOf(wide));
  return routesOf(narrow).every((route) => all.has(route));
}

/** How a program is refused that has a token of a role; null where it is let in. */
function expectedForProgram(operation: ContractOperation, role: Role): string | null {
  const access = wantedAccess(operation);
  if (access === 'public') return operation.method === 'GET' ? null : 'forbidden';
  if (typeof access === 'string' || NO_TOKENS.includes(operation.operationId)) return 'forbidden';
  return access.includes(role) ? null : 'forbidden';
}

function send(client: HttpClient, operation: ContractOperation): Promise<ApiResponse<Problem>> {
  const path = fillPath(operation, first.ids) + exampleQuery(operation, first.ids);
  const target = operation.path.startsWith('/api/v1') ? path : `/${path}`;
  return client.send<Problem>(operation.method, target, exampleRequest(operation, first.ids));
}

describe('every route', () => {
  it('is described, and says who may enter', () => {
    const routes = controllerRoutes(firebreak.app);
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter((route) => route.access === undefined)).toEqual([]);
    expect(routes.map((route) => route.operationId).toSorted()).toEqual(
      OPERATIONS.map((operation) => operation.operationId).toSorted(),
    );
  });

  it('lets auditors read and change nothing', () => {
    const declared = OPERATIONS.map((operation) => [described(operation), declaredAccess(operation)]);
    expect(declared).toEqual(OPERATIONS.map((operation) => [described(operation), wantedAccess(operation)]));
  });

  it('is open to tokens where it is open to people, but for what concerns the person or lets somebody in', () => {
    const open = controllerRoutes(firebreak.app).filter(({ isOpenToTokens }) => isOpenToTokens);
    const names = open.map(({ operationId }) => operationId).toSorted();
    const wanted = OPERATIONS.filter(
      (operation) => isForStaff(operation) && !NO_TOKENS.includes(operation.operationId),
    );
    expect(names).toEqual(wanted.map(({ operationId }) => operationId).toSorted());
    const withBearer = OPERATIONS.filter(({ security }) => security.some((scheme) => 'bearer' in scheme));
    expect(withBearer.map(({ operationId }) => operationId).toSorted()).toEqual(names);
  });

  it('is in the order of roles that tokens are made by', () => {
    const found = ROLES.map((wide) => [wide, ROLES.filter((narrow) => isWithin(narrow, wide))]);
    expect(found).toEqual(ROLES.map((role) => [role, ROLES_WITHIN[role]]));
    expect(new Set(ROLES.map((role) => routesOf(role).length)).size).toBe(ROLES.length);
  });

  it('that says nothing is refused to everybody, and is found', async () => {
    @Controller('undeclared')
    class UndeclaredController {
      @Get()
      read(): string {
        return 'open';
      }
    }
    const env = readEnv({ PUBLIC_URL: 'http://register.test' });
    const module = await Test.createTestingModule({
      imports: [AppModule.create(env, firebreak.database.connection)],
      controllers: [UndeclaredController],
    }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { bodyParser: false });
    try {
      await configureHttp(app, env);
      await app.listen(0, '127.0.0.1');
      const client = new HttpClient((await app.getUrl()).replace(/\/$/, ''));
      for (const pair of (await firebreak.signIn('admin')).cookies) client.cookies.set(...pair);
      const { status, text } = await client.exchange('GET', '/api/v1/undeclared');
      client.close();
      expect({ status, code: (JSON.parse(text) as Problem).code }).toEqual({ status: 403, code: 'forbidden' });
      expect(controllerRoutes(app).filter((route) => route.access === undefined)).toEqual([
        { operationId: 'Undeclared_read', method: 'GET', access: undefined, isOpenToTokens: false },
      ]);
    } finally {
      await app.close();
    }
  });
});

describe('every operation', () => {
  const actors = [
    'nobody',
    'auditor',
    'auditor by token',
    'portal',
    'procurement by token',
    'procurement',
    'admin by token',
    'admin',
  ] as const;
  type Actor = (typeof actors)[number];

  const isProgram = (actor: Actor): boolean => actor.endsWith('by token');

  /** A program's token is an administrator's, so that it is the token's role that holds it back. */
  async function enter(actor: Actor): Promise<HttpClient> {
    switch (actor) {
      case 'nobody':
        return firebreak.visitor();
      case 'portal':
        return first.portal;
      case 'auditor by token':
        return firebreak.program('admin', 'auditor');
      case 'procurement by token':
        return firebreak.program('admin', 'procurement');
      case 'admin by token':
        return firebreak.program('admin');
      default:
        return firebreak.signIn(actor);
    }
  }

  function expectedRefusal(operation: ContractOperation, actor: Actor): string | null {
    if (isProgram(actor)) return expectedForProgram(operation, actor.replace(' by token', '') as Role);
    const access = wantedAccess(operation);
    if (access === 'public') return null;
    if (access === 'respondent') return actor === 'portal' ? null : 'unauthenticated';
    if (access === 'verified-respondent') return actor === 'portal' ? 'forbidden' : 'unauthenticated';
    if (actor === 'nobody' || actor === 'portal') return 'unauthenticated';
    return access.includes(actor as Role) ? null : 'forbidden';
  }

  // In this order, because from procurement on the operations really change what is there.
  it.each([...actors])('lets %s in where the route says so and nowhere else', async (actor) => {
    // An auditor may ask for a package, which is a copy of the register and no part of it, and asks and writes down what is no
    // fact of it either; what is due for deletion is worked out anew by a job, whenever it runs.
    const besides = [
      'sessions',
      'api_tokens',
      'authenticators',
      'export_packages',
      'audit_requests',
      'audit_request_messages',
      'audit_notes',
      'notices',
      'vendor_retention',
    ];
    let client = await enter(actor);
    const before = await databaseContents(firebreak.database, besides);
    const outcomes: [string, string | null][] = [];
    for (const operation of OPERATIONS) {
      if (client.cookies.size === 0 && client.token === null) client = await enter(actor);
      const { status, body } = await send(client, operation);
      if (status >= 500) throw new Error(`${described(operation)} answers ${status} to ${actor}.`);
      const isClosed = ['unauthenticated', 'forbidden', 'cross-site'].includes(body.code);
      outcomes.push([described(operation), isClosed ? body.code : null]);
    }
    expect(outcomes).toEqual(OPERATIONS.map((operation) => [described(operation), expectedRefusal(operation, actor)]));
    if (actor === 'nobody' || actor.startsWith('auditor')) {
      expect(await databaseContents(firebreak.database, besides)).toEqual(before);
    }
  });
});
