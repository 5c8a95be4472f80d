import { REPORTS } from '@firebreak/domain';
import { HttpClient } from '../testing/http-client.js';
import { coreQuestionnaireId, expectBody } from '../testing/respondent.js';
import { PASSWORD, type TestApplication } from '../testing/test-application.js';
import type { PictureSet } from './page-pictures.js';

type Enter = PictureSet['enter'];

/** The administrator of the demo. */
export const DEMO_ADMIN = 'admin@demo.test';

/** Pages of the portal behind its first one. */
export const PORTAL_PAGES: Readonly<Record<string, string>> = Object.fromEntries(
  ['', 'question/MFA-01', 'section/mfa', 'check', 'sign', 'colleagues', 'pack', 'sheet', 'code', 'receipt'].map(
    (hash) => [`portal ${hash.replace('/', ' ') || 'overview'}`, `/portal#/${hash}`],
  ),
);

/** Looks without being anybody. */
export const stay: Enter = () => Promise.resolve();

/** Looks as whoever has this address and the tests' password. */
export function enterAs(email: string): Enter {
  return async (page) => {
    await page.goto('/');
    const headers = { origin: new URL(page.url()).origin };
    const answer = await page.request.post('/api/v1/session', { data: { email, password: PASSWORD }, headers });
    if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()}`);
  };
}

/** Looks as somebody who opened an invitation. */
export function enterPortal(token: string): Enter {
  return async (page) => {
    await page.goto(`/portal#${token}`);
    await page.getByRole('button', { name: /^(Start|開始)$/ }).click();
    await page
      .getByText(/^(Begin|開始作答|Go on|繼續作答)$/)
      .first()
      .waitFor();
  };
}

/** The addresses of the demo's pages with something on each. */
export async function readDemoPages(demo: TestApplication): Promise<Record<string, string>> {
  const staff = new HttpClient(demo.origin);
  try {
    await expectBody(staff.post('/session', { email: DEMO_ADMIN, password: PASSWORD }));
    const first = async (path: string): Promise<string> =>
      (await expectBody(staff.get<{ items: { id: string }[] }>(path))).items[0]?.id ?? 'none';
    const vendor = await first('/vendors?limit=1');
    return {
      home: '/',
      vendors: '/vendors',
      vendor: `/vendors/${vendor}`,
      'what if': `/vendors/${vendor}/what-if`,
      assessments: '/assessments',
      'assessment to review': `/assessments/${await first('/assessments?status=submitted')}`,
      'assessment under way': `/assessments/${await first('/assessments?status=in_progress')}`,
      findings: '/findings',
      finding: `/findings/${await first('/findings')}`,
      requests: '/requests',
      request: `/requests/${await first('/supplier-requests')}`,
      questionnaires: '/questionnaires',
      questionnaire: `/questionnaires/${await coreQuestionnaireId(staff)}`,
      exports: '/exports',
      ...Object.fromEntries(REPORTS.map((report) => [`report ${report}`, `/exports/reports/${report}`])),
      import: '/vendors/import',
      trail: '/trail',
      proof: '/trail/proof',
      people: '/settings/people',
      organization: '/settings/organization',
      constants: '/settings/organization/constants',
      notices: '/notices',
      'choices of notices': '/settings/notices',
      deletion: '/settings/deletion',
      'personal data': '/settings/personal-data',
      api: '/settings/api',
      webhooks: '/settings/webhooks',
      outbox: '/settings/outbox',
      jobs: '/settings/jobs',
    };
  } finally {
    staff.close();
  }
}
