export * from './vocabulary.js';
export * from './questionnaire/question.js';
export * from './judgement/facts.js';
export * from './judgement/judgement.js';
export * from './names/vocabulary-names.js';
export * from './names/name-of.js';
export * from './names/matrix-names.js';
export * from './errors.js';
export * from './limits.js';
export * from './vendor-list.js';
export * from './tags.js';
export * from './jobs.js';
export * from './new-password.js';
export * from './questionnaire/limits.js';
export * from './questionnaire/applicability.js';
export * from './questionnaire/answer.js';
export * from './questionnaire/answer-change.js';
export * from './questionnaire/answer-source.js';
export * from './questionnaire/assessment-state.js';
export * from './questionnaire/next-step.js';
export * from './questionnaire/hkcert-core.js';
export * from './questionnaire/library/questions.js';
export * from './questionnaire/library/templates.js';
export * from './questionnaire/recommended.js';
export * from './questionnaire/template/content.js';
export * from './questionnaire/template/faults.js';
export * from './questionnaire/template/changes.js';
export * from './judgement/judge.js';
export * from './judgement/judged-questions.js';
export * from './judgement/changed-facts.js';
export * from './judgement/lever-facts.js';
export * from './judgement/judge-rows.js';
export * from './judgement/less-than-usual.js';
export * from './judgement/standing.js';
export * from './judgement/suggested-tier.js';
export * from './judgement/portfolio-loss.js';
export * from './judgement/model/risk-model.js';
export * from './judgement/model/models.js';
export * from './judgement/model/currencies.js';
export * from './judgement/model/adjustable-constants.js';
export * from './judgement/model/adjusted-model.js';
export * from './judgement/texts/flag-texts.js';
export * from './calendar.js';
export * from './follow-up/reminders.js';
export * from './follow-up/digest.js';
export * from './trail.js';
export * from './exports/export-packages.js';
export * from './exports/export-tables.js';
export * from './exports/export-dictionary.js';
export * from './evidence/evidence.js';
export { contentIssue, type ContentIssue } from './evidence/content-issue.js';
export * from './vendor-import/fields.js';
export { DAY_ORDERS, type DayOrder } from './vendor-import/days.js';
export {
  CELL_ISSUES,
  textOfCell,
  type CellFault,
  type CellIssue,
  type ReadingRules,
  type ImportCell,
} from './vendor-import/cell-reader.js';
export * from './vendor-import/meanings.js';
export * from './vendor-import/read-row.js';
export { KnownVendors, MATCHED_BY, type MatchedBy, readDomain, toNameKey } from './vendor-import/same-vendor.js';
export * from './vendor-import/plan-import.js';
export * from './vendor-import/take-back.js';
export * from './findings/finding.js';
export * from './findings/finding-title.js';
export * from './findings/weak-answers.js';
export * from './telling/notice.js';
export * from './telling/notice-names.js';
export * from './telling/webhook.js';
export * from './decisions/vendor-decision.js';
export * from './decisions/supplier-request.js';
export * from './decisions/intake-answers.js';
export * from './farewell/checklist.js';
export * from './farewell/retention.js';
export * from './contract-term.js';
