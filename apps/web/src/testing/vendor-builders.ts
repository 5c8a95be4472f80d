import type { Schemas } from '@firebreak/api-client';
import { DEFAULT_MODEL } from '@firebreak/domain';
import { buildId, buildVendor } from './builders';

/** One access of the built call centre. */
export function buildScope(scope: Partial<Schemas['AccessScopeView']> = {}): Schemas['AccessScopeView'] {
  return {
    id: buildId(50),
    vendorId: buildId(1),
    name: 'Customer hotline',
    accessLevel: 'high',
    dataCategories: ['contact'],
    peopleCount: 5_700_000,
    accessTypes: ['crm_bulk_read'],
    humanChannel: true,
    canResetCredentials: true,
    countries: ['PH'],
    critical: false,
    endsOn: null,
    createdAt: '2026-11-01T02:00:00.000Z',
    updatedAt: '2026-11-01T02:00:00.000Z',
    etag: '"1"',
    ...scope,
  };
}

/** What a judgement of the built call centre stands on: one access, one question that nobody has answered. */
export function buildFacts(facts: Partial<Schemas['VendorFactsView']> = {}): Schemas['VendorFactsView'] {
  const {
    id,
    accessLevel,
    dataCategories,
    peopleCount,
    accessTypes,
    humanChannel,
    canResetCredentials,
    critical,
    endsOn,
  } = buildScope();
  return {
    archetype: 'call_centre_bpo',
    asOfDate: '2026-11-20',
    currency: 'HKD',
    scopes: [
      {
        id,
        accessLevel,
        dataCategories,
        peopleCount,
        accessTypes,
        humanChannel,
        canResetCredentials,
        critical,
        endsOn,
      },
    ],
    contract: { endsOn: null, noticeHours: null, withoutNoticeDuty: false, dataReturnedOn: null },
    questions: [{ ...buildQuestion(), weight: null, ownText: null }],
    answers: [],
    model: { version: DEFAULT_MODEL.version, baseVersion: DEFAULT_MODEL.version, adjustments: {} },
    ...facts,
  };
}

/** The explained verdict of the built call centre: three lines that add up to its 850 points, and one way down. */
export function buildJudgement(judgement: Partial<Schemas['JudgementView']> = {}): Schemas['JudgementView'] {
  return {
    ...buildVendor().judgement,
    vendorId: buildId(1),
    computedAt: '2026-11-20T02:00:00.000Z',
    lines: [
      {
        key: 'control.mfa',
        points: -50,
        text: 'Multi-factor authentication lowers the risk',
        fact: 'answer:MFA-04',
        source: 'our judgement',
      },
      {
        key: 'harm.data',
        points: 300,
        text: 'Reads and exports data: contact details',
        fact: `scope:${buildId(50)}`,
        source: 'our judgement',
      },
      {
        key: 'exposure.social_engineering',
        points: 600,
        text: 'Staff tricked into giving access',
        fact: 'archetype',
        source: 'our judgement',
      },
      {
        key: 'weak.MFA-04',
        points: 0,
        text: 'Callers are not verified before a password is reset',
        fact: 'answer:MFA-04',
        source: 'our judgement',
      },
    ],
    levers: [
      { key: 'answer:MFA-04:3', change: 'Verify callers by a tested call-back', band: 'high', score: 700, effort: 2 },
    ],
    lessThanUsual: null,
    ...judgement,
  };
}

/** One verdict in the history of the built call centre. */
export function buildJudgementEntry(entry: Partial<Schemas['JudgementEntryView']> = {}): Schemas['JudgementEntryView'] {
  return {
    ...buildVendor().judgement,
    id: buildId(60),
    cause: 'vendor_created',
    computedAt: '2026-11-01T02:00:00.000Z',
    ...entry,
  };
}

/** A question about callers. */
export function buildQuestion(question: Partial<Schemas['QuestionView']> = {}): Schemas['QuestionView'] {
  return {
    id: buildId(70),
    key: 'MFA-04',
    measure: 'mfa',
    appliesWhen: 'credential_support',
    text: 'How do your staff make sure who is calling?',
    why: 'Callers who pretend got in before.',
    options: [
      { level: 0, text: 'They do not.' },
      { level: 1, text: 'They ask for a birthday.' },
      { level: 2, text: 'They call back to a number on record.' },
      { level: 3, text: 'They call back and ask a manager.' },
      { level: 4, text: 'They call back, ask a manager and are tested.' },
    ],
    sources: ['OURS'],
    ...question,
  };
}

/** The built question as its reviewer sees it: answered for the first time. */
export function buildReviewedQuestion(
  question: Partial<Schemas['ReviewedQuestionView']> = {},
): Schemas['ReviewedQuestionView'] {
  return { ...buildQuestion(), previousAnswer: null, change: 'new', weight: 4, returnedAnswer: null, ...question };
}

/** An answer to the built question: level 0. */
export function buildAnswer(answer: Partial<Schemas['SubmittedAnswerView']> = {}): Schemas['SubmittedAnswerView'] {
  return {
    questionId: buildId(70),
    questionKey: 'MFA-04',
    level: 0,
    unknown: false,
    notApplicableReason: null,
    comment: null,
    answeredAt: '2026-11-19T02:00:00.000Z',
    answeredBy: { name: 'Maria Santos', email: 'it@manilavoice.test' },
    proof: 'self_attested',
    source: null,
    claimedProof: null,
    ...answer,
  };
}

/** Whoever the buyer invited, before anything was done. */
export function buildInvited(person: Partial<Schemas['InvitedPersonView']> = {}): Schemas['InvitedPersonView'] {
  return {
    id: buildId(90),
    name: 'Maria Santos',
    email: 'it@manilavoice.test',
    measures: null,
    state: 'invited',
    answered: 0,
    invitedAt: '2026-11-18T02:00:00.000Z',
    ...person,
  };
}

/** A questionnaire that was sent to the built call centre and is not signed yet. */
export function buildAssessment(assessment: Partial<Schemas['AssessmentView']> = {}): Schemas['AssessmentView'] {
  return {
    id: buildId(80),
    vendor: { id: buildId(1), name: 'ManilaVoice BPO' },
    questionnaire: { id: buildId(81), key: 'hkcert-core', title: 'Core security questionnaire' },
    status: 'sent',
    filledInBy: 'vendor',
    overdue: false,
    dueOn: '2026-12-14',
    respondentEmail: 'it@manilavoice.test',
    respondentName: 'Maria Santos',
    locale: 'en',
    checkPhrase: 'silver feather magnet',
    progress: { answered: 0, asked: 2 },
    people: [buildInvited()],
    decisionComment: null,
    sentAt: '2026-11-18T02:00:00.000Z',
    submittedAt: null,
    decidedAt: null,
    etag: '"1"',
    ...assessment,
  };
}

/** A signed assessment with two answers: one weak, one good. */
export function buildSignedAssessment(
  assessment: Partial<Schemas['AssessmentDetailView']> = {},
): Schemas['AssessmentDetailView'] {
  return {
    ...buildAssessment({
      status: 'submitted',
      submittedAt: '2026-11-19T03:00:00.000Z',
      progress: { answered: 2, asked: 2 },
      etag: '"3"',
    }),
    questions: [
      buildReviewedQuestion({ id: buildId(71), key: 'MFA-01', text: 'Who needs a second factor?' }),
      buildReviewedQuestion(),
    ],
    answers: [
      buildAnswer({ questionId: buildId(71), questionKey: 'MFA-01', level: 3 }),
      buildAnswer({ comment: 'Planned for spring.' }),
    ],
    submission: {
      number: 1,
      name: 'Maria Santos',
      title: 'Head of IT',
      statement: 'Correct to the best of my knowledge.',
      proof: 'self_attested',
      submittedAt: '2026-11-19T03:00:00.000Z',
    },
    ...assessment,
  };
}
