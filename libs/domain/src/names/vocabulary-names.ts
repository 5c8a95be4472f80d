import type { SupplierRequestStatus, SupplierUsage } from '../decisions/supplier-request.js';
import type { DecisionOutcome, DecisionStanding } from '../decisions/vendor-decision.js';
import type { AcceptanceStanding, FindingClosing, FindingStatus } from '../findings/finding.js';
import type { DocumentKind } from '../evidence/evidence.js';
import type { ErasedPlace, FreeTextPlace } from '../farewell/personal-data.js';
import type { DeletedPart } from '../farewell/retention.js';
import type { FarewellItemKind, FarewellItemState } from '../farewell/checklist.js';
import type { AnswerSourceKind } from '../questionnaire/answer-source.js';
import type {
  AccessLevel,
  AccessType,
  Archetype,
  AssessmentStatus,
  Band,
  ContactDuty,
  DataCategory,
  Effort,
  Locale,
  MatrixStep,
  Measure,
  Pathway,
  Proof,
  Role,
  Severity,
  Tier,
  VendorStatus,
} from '../vocabulary.js';

/** The closed lists of words that have names, by kind. */
export interface VocabularyWords {
  archetype: Archetype;
  accessType: AccessType;
  dataCategory: DataCategory;
  accessLevel: AccessLevel;
  measure: Measure;
  pathway: Pathway;
  band: Band;
  likelihood: MatrixStep;
  impact: MatrixStep;
  severity: Severity;
  proof: Proof;
  tier: Tier;
  effort: Effort;
  vendorStatus: VendorStatus;
  assessmentStatus: AssessmentStatus;
  /** The same of a questionnaire that the buyer fills in itself. */
  ownAnswersStatus: AssessmentStatus;
  contactDuty: ContactDuty;
  findingStatus: FindingStatus;
  findingClosing: FindingClosing;
  acceptanceStanding: AcceptanceStanding;
  decisionOutcome: DecisionOutcome;
  decisionStanding: DecisionStanding;
  supplierRequestStatus: SupplierRequestStatus;
  supplierUsage: SupplierUsage;
  documentKind: DocumentKind;
  farewellItem: FarewellItemKind;
  farewellState: FarewellItemState;
  deletedPart: DeletedPart;
  personalPlace: ErasedPlace | FreeTextPlace;
  answerSource: AnswerSourceKind;
  role: Role;
  locale: Locale;
}

/** Every word of the closed vocabulary with its name in one language, as a buyer without security training says it. */
export type VocabularyNames = {
  readonly [Kind in keyof VocabularyWords]: Readonly<Record<VocabularyWords[Kind], string>>;
};
