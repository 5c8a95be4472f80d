import { AuditNote } from './audit-notes/audit-note.entity.js';
import { AuditRequestMessage } from './audit-requests/audit-request-message.entity.js';
import { AuditRequest } from './audit-requests/audit-request.entity.js';
import { IntakeLink } from './intake/intake-link.entity.js';
import { SupplierRequest } from './supplier-requests/supplier-request.entity.js';
import { DecisionCondition } from './vendor-decisions/decision-condition.entity.js';
import { VendorDecision } from './vendor-decisions/vendor-decision.entity.js';
import { ApiToken } from './api-tokens/api-token.entity.js';
import { AccessScope } from './access-scopes/access-scope.entity.js';
import { Assessment, AssessmentQuestion } from './assessments/assessment.entity.js';
import { Invitation } from './assessments/invitation.entity.js';
import { Submission } from './assessments/submission.entity.js';
import { AnswerMessage } from './assessments/answer-message.entity.js';
import { Evidence } from './evidence/evidence.entity.js';
import { ExportPackage } from './exports/packages/export-package.entity.js';
import { Finding } from './findings/finding.entity.js';
import { FindingNote } from './findings/finding-note.entity.js';
import { RiskAcceptance } from './findings/risk-acceptance.entity.js';
import { IdempotencyKey } from './idempotency/idempotency-key.entity.js';
import { StoredJudgement } from './judgements/judgement.entity.js';
import { Mail } from './mail/mail.entity.js';
import { MailStop, NoticeChoice, WeeklyDay } from './notice-choices/notice-choice.entity.js';
import { Notice } from './notices/notice.entity.js';
import { Organization } from './organizations/organization.entity.js';
import { OwnAnswer } from './own-answers/own-answer.entity.js';
import { PersonalLink } from './people/personal-link.entity.js';
import { Answer } from './portal/answer.entity.js';
import { PortalSession } from './portal/portal-session.entity.js';
import { Question } from './questionnaires/question.entity.js';
import { Questionnaire, QuestionnaireVersion } from './questionnaires/questionnaire.entity.js';
import { VendorContact } from './vendor-contacts/vendor-contact.entity.js';
import { ImportRun } from './imports/import-run.entity.js';
import { VendorImport } from './imports/vendor-import.entity.js';
import { VendorImportRow } from './imports/vendor-import-row.entity.js';
import { OwnRiskModel } from './risk-models/own-risk-model.entity.js';
import { Receipt } from './receipts/receipt.entity.js';
import { SeenMark } from './seen-marks/seen-mark.entity.js';
import { Authenticator } from './second-factors/authenticator.entity.js';
import { Passkey } from './second-factors/passkey.entity.js';
import { RecoveryCode } from './second-factors/recovery-code.entity.js';
import { Session } from './sessions/session.entity.js';
import { User } from './users/user.entity.js';
import { SavedView } from './saved-views/saved-view.entity.js';
import { VendorActDone } from './vendors/acts/vendor-act.entity.js';
import { Webhook, WebhookAttempt, WebhookDelivery } from './webhooks/webhook.entity.js';
import { Vendor } from './vendors/vendor.entity.js';
import { VendorContract } from './vendor-contracts/vendor-contract.entity.js';
import { PersonalDataErasure } from './personal-data/personal-data-erasure.entity.js';
import { VendorHold, VendorRetention } from './vendor-deletions/vendor-hold.entity.js';
import { VendorDeletion } from './vendor-deletions/vendor-deletion.entity.js';
import { Offboarding, OffboardingItem } from './offboarding/offboarding.entity.js';

/** Every entity of the API; the drift gate holds them against the migrations. */
export const ENTITIES = [
  Organization,
  OwnRiskModel,
  User,
  Session,
  Passkey,
  Authenticator,
  RecoveryCode,
  SeenMark,
  ApiToken,
  PersonalLink,
  Vendor,
  VendorActDone,
  SavedView,
  ExportPackage,
  AuditRequest,
  AuditRequestMessage,
  AuditNote,
  ImportRun,
  VendorImport,
  VendorImportRow,
  AccessScope,
  VendorContact,
  Questionnaire,
  QuestionnaireVersion,
  Question,
  Assessment,
  AssessmentQuestion,
  Invitation,
  PortalSession,
  Answer,
  OwnAnswer,
  AnswerMessage,
  Evidence,
  Submission,
  Receipt,
  StoredJudgement,
  Finding,
  FindingNote,
  RiskAcceptance,
  VendorDecision,
  DecisionCondition,
  SupplierRequest,
  IntakeLink,
  VendorContract,
  Offboarding,
  OffboardingItem,
  VendorHold,
  VendorRetention,
  VendorDeletion,
  PersonalDataErasure,
  Mail,
  Notice,
  NoticeChoice,
  MailStop,
  WeeklyDay,
  Webhook,
  WebhookDelivery,
  WebhookAttempt,
  IdempotencyKey,
] as const;
