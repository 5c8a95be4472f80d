import type { Schemas } from '@firebreak/api-client';
import type { Applicability, Measure } from '@firebreak/domain';
import { buildId } from '../../testing/builders';
import { installFakeApi } from '../../testing/fake-api';
import type { FakeAnswer, FakeRoutes, SeenRequest } from '../../testing/fake-api';
import type { AnswerBody, SavedAnswer } from '../answers/answer-draft';
import type { AskedQuestion } from '../answers/answer-entry';
import type { PreviousAnswer } from '../answers/use-previous-answer';

/** The secret and the one-time code that the fake lets in. */
export const GOOD_SECRET = 'k3yGOODk3yGOODk3yGOODk3yGOODk3yGOODk3yGOOD0';
export const GOOD_CODE = '12345678';

/** A question whose texts tell its key, language and level. */
function buildQuestion(
  number: number,
  measure: Measure = 'mfa',
  appliesWhen: Applicability = 'always',
  language = 'en',
): AskedQuestion {
  const key = `${measure.slice(0, 3).toUpperCase()}-0${number}`;
  return {
    id: buildId(number),
    key,
    measure,
    appliesWhen,
    text: `${key} text ${language}`,
    why: `${key} why ${language}`,
    options: ([0, 1, 2, 3, 4] as const).map((level) => ({ level, text: `${key} level ${level} ${language}` })),
    sources: [],
    applies: true,
    previousAnswer: null,
  };
}

/** What the fake server keeps, to look at and to change behind the page's back. */
export class FakeQuestionnaire {
  readonly answers = new Map<string, SavedAnswer>();
  /** What was signed the last time, by the question's id. */
  readonly previous = new Map<string, PreviousAnswer>();
  readonly seen: SeenRequest[];
  isOpen = false;
  isVerified = false;
  isAway = false;
  status: Schemas['PortalAssessmentView']['status'] = 'sent';
  overdue = false;
  returnComment: string | null = null;
  /** The sections of this invitation; null for all. */
  measures: Measure[] | null = null;
  people: Schemas['InvitedPersonView'][] = [];
  submission: Schemas['SubmissionView'] | null = null;
  private version = 0;

  /** Answers to more requests may be given; they win over the fake's own. */
  constructor(more: FakeRoutes = {}) {
    const routes: Record<string, (request: SeenRequest) => FakeAnswer> = {
      'GET /portal/assessment': (request) => this.guarded(() => this.show(request)),
      'GET /portal/evidence': () => this.guarded(() => ({ body: { count: 0, items: [] } })),
      'POST /portal/session': (request) => this.open(request.body as Schemas['OpenPortalDto']),
      'POST /portal/code': () => this.guarded(() => ({ status: 202, body: null })),
      'POST /portal/submit': (request) => this.guarded(() => this.submit(request.body as Schemas['SubmitDto'])),
    };
    for (const { id } of this.questions('en')) {
      routes[`PUT /portal/answers/${id}`] = (request) => this.guarded(() => this.save(id, request));
    }
    this.seen = installFakeApi({ ...routes, ...more });
  }

  /** Requests of one method, in order. */
  sent(method: string): SeenRequest[] {
    return this.seen.filter((request) => request.method === method);
  }

  /** Saves an answer as somebody else would. */
  answerBehind(questionId: string, body: Partial<AnswerBody>): SavedAnswer {
    this.version += 1;
    const answer: SavedAnswer = {
      questionId,
      level: body.level ?? null,
      unknown: body.unknown ?? false,
      notApplicableReason: body.notApplicableReason ?? null,
      comment: body.comment ?? null,
      answeredAt: new Date(Date.UTC(2026, 10, 23, 2, 0, this.version)).toISOString(),
      answeredBy: null,
      etag: `"${this.version}"`,
    };
    this.answers.set(questionId, answer);
    return answer;
  }

  private questions(language: string): AskedQuestion[] {
    return [
      buildQuestion(1, 'mfa', 'always', language),
      buildQuestion(2, 'mfa', 'credential_support', language),
      buildQuestion(3, 'patching', 'always', language),
    ];
  }

  private guarded(answer: () => FakeAnswer): FakeAnswer {
    if (this.isAway) return problem(503, 'unavailable');
    return this.isOpen ? answer() : problem(401, 'unauthenticated');
  }

  private open({ token, code }: Schemas['OpenPortalDto']): FakeAnswer {
    if (token !== GOOD_SECRET) return problem(404, 'not-found');
    if (code !== undefined && code !== GOOD_CODE) return problem(422, 'invalid-input');
    this.isOpen = true;
    this.isVerified = code !== undefined;
    return { status: 201, body: { verified: this.isVerified } };
  }

  private show(request: SeenRequest): FakeAnswer {
    const body: Schemas['PortalAssessmentView'] = {
      organizationName: 'Harbour Airways',
      vendorName: 'ManilaVoice',
      questionnaireTitle: 'Core security questionnaire',
      checkPhrase: 'amber ferry granite',
      dueOn: '2026-12-14',
      overdue: this.overdue,
      locale: 'en',
      status: this.status,
      invitation: { id: buildId(90), measures: this.measures },
      people: this.isVerified && this.measures === null ? this.people : [],
      verified: this.isVerified,
      returnComment: this.returnComment,
      questions: this.questions(request.headers.get('accept-language') ?? 'en').map((question) => ({
        ...question,
        previousAnswer: (this.isVerified ? this.previous.get(question.id) : undefined) ?? null,
      })),
      answeredQuestionIds: [...this.answers.keys()],
      answers: this.isVerified ? [...this.answers.values()] : [],
      submission: this.isVerified ? this.submission : null,
    };
    return { body };
  }

  private save(questionId: string, request: SeenRequest): FakeAnswer {
    if (this.status === 'submitted') return problem(409, 'invalid-state');
    const stored = this.answers.get(questionId);
    const isFirst = request.headers.get('if-none-match') === '*';
    const isCurrent = isFirst ? stored === undefined : stored?.etag === request.headers.get('if-match');
    if (!isCurrent) return problem(412, 'stale', this.isVerified ? { current: stored } : {});
    return { status: isFirst ? 201 : 200, body: this.answerBehind(questionId, request.body as AnswerBody) };
  }

  private submit(body: Schemas['SubmitDto']): FakeAnswer {
    this.status = 'submitted';
    this.submission = { ...body, number: 1, proof: 'self_attested', submittedAt: '2026-11-23T02:30:00.000Z' };
    return { status: 201, body: this.submission };
  }
}

function problem(status: number, code: string, more: object = {}): FakeAnswer {
  return { status, body: { status, code, title: code, detail: code, ...more } };
}
