import type { AccessLevel, AccessType, Archetype, Band, DataCategory, Measure, Proof } from '../vocabulary.js';
import type { AnswerSourceKind } from '../questionnaire/answer-source.js';
import type { Applicability, Level, LocalizedText } from '../questionnaire/question.js';

/** What a vendor can touch through one access scope. */
export interface AccessScopeFacts {
  readonly id: string;
  readonly accessLevel: AccessLevel;
  readonly dataCategories: readonly DataCategory[];
  /** How many people's data can be reached; `null` when nobody knows. */
  readonly peopleCount: number | null;
  readonly accessTypes: readonly AccessType[];
  /** People at the vendor answer calls, chats or tickets about this access. */
  readonly humanChannel: boolean;
  /** They can reset passwords or second factors. */
  readonly canResetCredentials: boolean;
  /** The organisation cannot work without this service. */
  readonly critical: boolean;
  /** Last day of this access, `YYYY-MM-DD`; an ended scope no longer counts. */
  readonly endsOn: string | null;
}

/** A question as the judgement needs it. */
export interface QuestionFacts {
  readonly key: string;
  readonly measure: Measure;
  readonly appliesWhen: Applicability;
  /** How much it counts among those of its measure or door, 0 (not at all) to 5, where the risk model has no weight for it. */
  readonly weight?: number | null;
  /** What it asks, where the library has no words for it: an organisation's own question. */
  readonly ownText?: LocalizedText | null;
}

/** The newest submitted answer to one question. */
export interface AnswerFacts {
  readonly questionKey: string;
  /** `null` when the respondent does not know or says it does not apply. */
  readonly level: Level | null;
  readonly notApplicableReason: string | null;
  readonly proof: Proof;
  /** Day of the answer, `YYYY-MM-DD`; answers age. */
  readonly answeredOn: string;
  /** Where the buyer took it from; left out where the vendor gave it. It changes no result: proof and day do. */
  readonly takenFrom?: AnswerSourceKind;
}

/** What is known of our contract with a vendor. */
export interface ContractFacts {
  /** Last day of the contract, `YYYY-MM-DD`; `null` when it has none or nobody knows it. */
  readonly endsOn: string | null;
  /** Hours within which the vendor must tell us of an incident; `null` when none are agreed or nobody knows them. */
  readonly noticeHours: number | null;
  /** It is known that no such hours are agreed. */
  readonly withoutNoticeDuty: boolean;
  /** Day on which the return or deletion of our data was confirmed, `YYYY-MM-DD`. */
  readonly dataReturnedOn: string | null;
}

/** Everything a judgement depends on. The same facts give the same judgement, to the bit. */
export interface VendorFacts {
  readonly archetype: Archetype;
  /** The day the judgement is made for, `YYYY-MM-DD`: the only clock there is. */
  readonly asOfDate: string;
  /** ISO 4217 code in which losses are shown. */
  readonly currency: string;
  readonly scopes: readonly AccessScopeFacts[];
  /** Left out where no contract is kept, as outside a register: then answers alone decide. */
  readonly contract?: ContractFacts;
  /** What was asked and every core question, asked or not; which of them apply follows from archetype and scopes. */
  readonly questions: readonly QuestionFacts[];
  readonly answers: readonly AnswerFacts[];
}

/** A place on the 5×5 matrix with its score. */
export interface RiskPosition {
  /** 1 (rare) to 5 (almost certain). */
  readonly likelihood: number;
  /** 1 (negligible) to 5 (severe). */
  readonly impact: number;
  readonly band: Band;
  /** Whole points, 0 to 1000; the band and the cell follow from the same numbers. */
  readonly score: number;
}
