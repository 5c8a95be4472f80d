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

/** What a person sees is `GET`, and what only reads is written as one; the exceptions store nothing of the register but who one is oneself, or make a copy of it. */
const AUDITORS_MAY_ALSO = [
  'Sessions_signOut',
  'Judgements_whatIf',
  'TrailCheck_verify',
  'Me_change',
  'Me_changePassword',
  'RiskModels_previewDraft',
  'SeenFlags_mark',
  'Notices_mark',
  'NoticeChoices_choose',
  'NoticeChoices_stop',
  'NoticeChoices_chooseWeekday',
  'ExportPackages_request',
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
  'VendorHolds_lift',
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
  const auditorMay = method === 'GET' || AUDITORS_MAY_ALSO.includes(operationId);
  return auditorMay ? ['admin', 'procurement', 'auditor'] : ['admin', 'procurement'];
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
        { operationId: 'Undeclared_read', method: 'GET', access: undefined },
      ]);
    } finally {
      await app.close();
    }
  });
});

describe('every operation', () => {
  const actors = ['nobody', 'auditor', 'portal', 'procurement', 'admin'] as const;

  async function enter(actor: (typeof actors)[number]): Promise<HttpClient> {
    if (actor === 'nobody') return firebreak.visitor();
    return actor === 'portal' ? first.portal : firebreak.signIn(actor);
  }

  function expectedRefusal(operation: ContractOperation, actor: (typeof actors)[number]): string | null {
    const access = wantedAccess(operation);
    if (access === 'public') return null;
    if (access === 'respondent') return actor === 'portal' ? null : 'unauthenticated';
    if (access === 'verified-respondent') return actor === 'portal' ? 'forbidden' : 'unauthenticated';
    if (actor === 'nobody' || actor === 'portal') return 'unauthenticated';
    return access.includes(actor) ? null : 'forbidden';
  }

  // In this order, because from procurement on the operations really change what is there.
  it.each([...actors])('lets %s in where the route says so and nowhere else', async (actor) => {
    // An auditor may ask for a package, which is a copy of the register and no part of it.
    const besides = ['sessions', 'export_packages'];
    const before = await databaseContents(firebreak.database, besides);
    let client = await enter(actor);
    const outcomes: [string, string | null][] = [];
    for (const operation of OPERATIONS) {
      if (client.cookies.size === 0) client = await enter(actor);
      const { status, body } = await send(client, operation);
      if (status >= 500) throw new Error(`${described(operation)} answers ${status} to ${actor}.`);
      const isClosed = ['unauthenticated', 'forbidden', 'cross-site'].includes(body.code);
      outcomes.push([described(operation), isClosed ? body.code : null]);
    }
    expect(outcomes).toEqual(OPERATIONS.map((operation) => [described(operation), expectedRefusal(operation, actor)]));
    if (actor === 'nobody' || actor === 'auditor') {
      expect(await databaseContents(firebreak.database, besides)).toEqual(before);
    }
  });
});
