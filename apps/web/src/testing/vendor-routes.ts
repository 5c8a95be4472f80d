import { buildId, buildOrganizationSettings, buildPage, buildSession, buildVendor } from './builders';
import type { FakeRoutes } from './fake-api';
import { buildFacts, buildJudgement, buildJudgementEntry, buildScope } from './vendor-builders';

/** The built call centre's id, which its page's address ends with. */
export const VENDOR_ID = buildId(1);

/** Everything that the page of the built call centre asks for: one access, nothing sent yet. */
export const vendorRoutes: FakeRoutes = {
  'GET /session': () => ({ body: buildSession() }),
  [`GET /vendors/${VENDOR_ID}`]: () => ({ body: buildVendor() }),
  [`GET /vendors/${VENDOR_ID}/judgement`]: () => ({ body: buildJudgement() }),
  [`GET /vendors/${VENDOR_ID}/judgements`]: () => ({ body: buildPage([buildJudgementEntry()]) }),
  [`GET /vendors/${VENDOR_ID}/access-scopes`]: () => ({ body: buildPage([buildScope()]) }),
  [`GET /vendors/${VENDOR_ID}/judgement/facts`]: () => ({ body: buildFacts() }),
  [`GET /vendors/${VENDOR_ID}/decisions`]: () => ({ body: buildPage([]) }),
  'GET /supplier-requests': () => ({ body: buildPage([]) }),
  'GET /organization': () => ({ body: buildOrganizationSettings() }),
  'GET /assessments': () => ({ body: buildPage([]) }),
  [`GET /vendors/${VENDOR_ID}/contacts`]: () => ({ body: buildPage([]) }),
  [`GET /vendors/${VENDOR_ID}/contracts`]: () => ({ body: buildPage([]) }),
  [`GET /vendors/${VENDOR_ID}/documents`]: () => ({ body: buildPage([]) }),
  [`GET /vendors/${VENDOR_ID}/offboarding`]: () => ({
    status: 404,
    body: { status: 404, code: 'not-found', title: 'x' },
  }),
  'GET /findings': () => ({ body: buildPage([]) }),
  'GET /users': () => ({ body: buildPage([buildSession().user]) }),
  'GET /audit-events': () => ({ body: buildPage([]) }),
};
