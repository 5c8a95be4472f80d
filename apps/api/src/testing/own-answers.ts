import type { AnswerSource, Level } from '@firebreak/domain';
import type { AssessmentView, SubmissionView } from '../assessments/assessment.presenter.js';
import type { OwnAnswersView, OwnAnswerView } from '../own-answers/own-answers.presenter.js';
import type { ApiResponse, HttpClient } from './http-client.js';
import { coreQuestionnaireId, expectBody } from './respondent.js';

/** A trust page that was looked at. */
export const TRUST_PAGE: AnswerSource = {
  kind: 'trust_page',
  title: 'Trust centre',
  address: 'https://trust.vendor.test/security',
  seenOn: '2026-01-20',
  periodFrom: null,
  periodTo: null,
};

/** A report of an independent examiner. */
export const REPORT: AnswerSource = {
  ...TRUST_PAGE,
  kind: 'report',
  title: 'SOC 2 Type II',
  address: null,
  periodFrom: '2025-01-01',
  periodTo: '2025-12-31',
};

/** Begins to fill in the core questionnaire about a vendor. */
export async function beginOwnAnswers(staff: HttpClient, vendorId: string): Promise<OwnAnswersView> {
  const questionnaireId = await coreQuestionnaireId(staff);
  const begun = await expectBody(staff.post<AssessmentView>(`/vendors/${vendorId}/own-answers`, { questionnaireId }));
  return expectBody(staff.get<OwnAnswersView>(`/assessments/${begun.id}/own-answers`));
}

/** Saves an answer that was taken from a trust page unless said otherwise; over an etag, or as the first one. */
export function saveOwnAnswer<Body = OwnAnswerView>(
  staff: HttpClient,
  assessmentId: string,
  questionId: string,
  answer: Readonly<Record<string, unknown>>,
  etag: string | null = null,
): Promise<ApiResponse<Body>> {
  const precondition: Record<string, string> = etag === null ? { 'if-none-match': '*' } : { 'if-match': etag };
  const body = { source: TRUST_PAGE, ...answer };
  return staff.put<Body>(`/assessments/${assessmentId}/own-answers/${questionId}`, body, precondition);
}

/** Finishes with what is saved. */
export function finishOwnAnswers(staff: HttpClient, assessmentId: string): Promise<SubmissionView> {
  const statement = { title: 'Buyer', statement: 'Taken from what the vendor publishes.' };
  return expectBody(staff.post<SubmissionView>(`/assessments/${assessmentId}/finish`, statement));
}

/** A questionnaire in which everything was answered with one level, and finished. */
export async function fillInOurselves(staff: HttpClient, vendorId: string, level: Level): Promise<OwnAnswersView> {
  const begun = await beginOwnAnswers(staff, vendorId);
  const { id } = begun.assessment;
  for (const question of begun.questions) await expectBody(saveOwnAnswer(staff, id, question.id, { level }));
  await finishOwnAnswers(staff, id);
  return expectBody(staff.get<OwnAnswersView>(`/assessments/${id}/own-answers`));
}
