import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BANDS } from '@firebreak/domain';
import type { JudgementEntryView } from '../judgements/judgement.presenter.js';
import type { PortalAssessmentView } from '../portal/portal.presenter.js';
import type { HeatmapView, VendorFlagView } from '../risk/risk.presenter.js';
import type { Page } from '../http/paging.js';
import { buildSending, callCentreScope } from '../testing/builders.js';
import { parseCsv } from '../testing/csv.js';
import type { HttpClient } from '../testing/http-client.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { answerAll, coreQuestionnaireId, expectBody, submit } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { AssessmentDetailView, SentAssessmentView } from './assessment.presenter.js';

let mailbox: Mailbox;
let firebreak: TestApplication;
let procurement: HttpClient;
let auditor: HttpClient;
let vendorId: string;

beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url });
  procurement = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
});

afterAll(async () => {
  await firebreak.stop();
  await mailbox.stop();
});

const vendor = (): Promise<VendorView> => expectBody(auditor.get<VendorView>(`/vendors/${vendorId}`));
const cellOf = ({ judgement: { residual } }: VendorView): string => `${residual.likelihood}:${residual.impact}`;
const rankOf = ({ judgement: { residual } }: VendorView): number => BANDS.indexOf(residual.band);
const reasonsOf = ({ judgement }: VendorView): string => judgement.flags.map((flag) => flag.reason).join(' ');

/** Asks the call centre again: the mail arrives, its link opens, everything is answered with one level and signed. */
async function askAndAnswer(level: 0 | 4): Promise<string> {
  const sending = buildSending(await coreQuestionnaireId(procurement));
  const sent = await expectBody(procurement.post<SentAssessmentView>(`/vendors/${vendorId}/assessments`, sending));
  const { text } = await mailbox.next(sending.respondentEmail);
  const token = /#([\w-]{43})$/m.exec(text)?.[1];
  expect(text).toContain(sent.invitation.checkPhrase);
  const portal = firebreak.visitor();
  await expectBody(portal.post('/portal/session', { token }));
  const shown = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
  expect(shown.checkPhrase).toBe(sent.invitation.checkPhrase);
  const beforeSigning = await vendor();
  await answerAll(portal, level);
  expect((await vendor()).judgement).toEqual(beforeSigning.judgement);
  await submit(portal);
  expect((await mailbox.next(sending.respondentEmail)).text).toContain('SHA-256 of the receipt');
  return sent.assessment.id;
}

describe('the call centre in Manila', () => {
  it('is flagged before anybody asks it anything, with caller verification in the reason', async () => {
    const created = await expectBody(
      procurement.post<VendorView>('/vendors', { name: 'Manila Contact Centre', archetype: 'call_centre_bpo' }),
    );
    vendorId = created.id;
    await expectBody(procurement.post(`/vendors/${vendorId}/access-scopes`, callCentreScope()));
    const present = await vendor();
    expect(present.scopeSummary.peopleCount).toBe(5_700_000);
    expect(present.judgement.assessed).toBe(false);
    expect(reasonsOf(present)).toMatch(/verif/i);
    const { items } = await expectBody(auditor.get<Page<VendorFlagView>>('/risk/flags'));
    expect(
      items.filter((flag) => flag.vendor.id === vendorId && ['high', 'critical'].includes(flag.severity)),
    ).not.toEqual([]);
    const map = await expectBody(auditor.get<HeatmapView>('/risk/heatmap'));
    expect(map).toMatchObject({ cells: [], notAssessed: 1, total: 1 });
  });

  it('answers badly: it moves from the lane of the unknown into a cell, and the reason stays', async () => {
    const before = await vendor();
    const assessmentId = await askAndAnswer(0);
    const after = await vendor();
    expect(after.judgement).toMatchObject({ assessed: true, coveragePercent: 100 });
    expect(after.assessment).toMatchObject({ id: assessmentId, status: 'submitted' });
    expect(rankOf(after)).toBeGreaterThanOrEqual(BANDS.indexOf('high'));
    expect(after.judgement.residual.score).toBeLessThanOrEqual(before.judgement.residual.worst.score);
    expect(reasonsOf(after)).toMatch(/verif/i);
    const map = await expectBody(auditor.get<HeatmapView>('/risk/heatmap'));
    expect(map.notAssessed).toBe(0);
    expect(map.cells).toEqual([
      expect.objectContaining({ count: 1, vendors: [{ id: vendorId, name: 'Manila Contact Centre' }] }),
    ]);
    const detail = await expectBody(auditor.get<AssessmentDetailView>(`/assessments/${assessmentId}`));
    expect(new Set(detail.answers.map((answer) => answer.level))).toEqual(new Set([0]));
  });

  it('is asked again and answers well: the band falls, the cell moves, the history shows both', async () => {
    const before = await vendor();
    await askAndAnswer(4);
    const after = await vendor();
    expect(rankOf(after)).toBeLessThan(rankOf(before));
    expect(cellOf(after)).not.toBe(cellOf(before));
    expect(after.judgement.flags.filter((flag) => flag.severity === 'critical')).toEqual([]);
    const { items } = await expectBody(auditor.get<{ items: JudgementEntryView[] }>(`/vendors/${vendorId}/judgements`));
    expect(items.map((entry) => entry.cause)).toEqual([
      'answers_submitted',
      'answers_submitted',
      'scope_changed',
      'vendor_created',
    ]);
    const [good, bad] = items;
    expect(good?.residual.band).toBe(after.judgement.residual.band);
    expect(bad?.residual.band).toBe(before.judgement.residual.band);
    const then = await expectBody(
      auditor.get<JudgementEntryView>(`/vendors/${vendorId}/judgement?asOf=${bad?.computedAt}`),
    );
    expect(then.residual).toEqual(bad?.residual);
  });

  it('stands in the CSV as it stands in the register', async () => {
    const present = await vendor();
    const [header = [], ...rows] = parseCsv((await auditor.get<string>('/exports/vendors.csv')).text);
    const cell = (name: string): string | undefined => rows[0]?.[header.indexOf(name)];
    expect(rows).toHaveLength(1);
    expect(cell('name')).toBe('Manila Contact Centre');
    expect(cell('people_count')).toBe('5700000');
    expect(cell('residual_band')).toBe(present.judgement.residual.band);
    expect(cell('assessment_status')).toBe('submitted');
    expect(cell('coverage_percent')).toBe('100');
  });
});
