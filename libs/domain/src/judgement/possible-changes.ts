import type { LocalizedText } from '../questionnaire/question.js';
import type { AccessLevel, AccessType, Effort } from '../vocabulary.js';
import { ACCESS_LEVELS } from '../vocabulary.js';
import type { Assessment } from './assess.js';
import { TYPICAL_SCOPE_ID } from './assess.js';
import { changedFacts } from './changed-facts.js';
import type { Contributions } from './contributions.js';
import type { AccessScopeFacts, QuestionFacts, VendorFacts } from './facts.js';
import { questionEffort } from './model/question-effort.js';
import { answerChangeText, accessLevelText, accessRemovalText, resetRemovalText } from './texts/lever-texts.js';

/** One change of facts that somebody could bring about. */
export interface Change {
  /** Stable key, for example `answer:MFA-04:3` or `scope:<id>:remove:crm_bulk_read`. */
  readonly key: string;
  readonly text: () => LocalizedText;
  /** 1 (an afternoon) to 5 (a project). */
  readonly effort: Effort;
  readonly apply: (facts: VendorFacts) => VendorFacts;
}

/** The level that a change asks for: good, by a recognised standard, and within reach. */
export const TARGET_LEVEL = 3;

/** Rough efforts of changes to an access scope; our judgement. */
const SCOPE_EFFORT = { removeReset: 2, removeAccess: 2, lowerLevel: 3 } as const;

/** Rights that a buyer can take away, and what the vendor needs instead to go on doing its work. */
const REMOVABLE: ReadonlyMap<AccessType, readonly AccessType[]> = new Map<AccessType, readonly AccessType[]>([
  ['always_on_vpn', ['vpn']],
  ['api_key', []],
  ['ci_secrets', []],
  ['crm_bulk_read', ['crm_lookup']],
  ['domain_admin_path', []],
  ['idp_admin', []],
  ['network_admin', []],
  ['network_path', []],
  ['oauth_integration', []],
  ['payment_page', []],
  ['rdp', ['vpn']],
  ['remote_admin', ['vpn']],
  ['remote_portal', []],
  ['session_tokens', []],
  ['support_console', ['crm_lookup']],
  ['third_party_script', []],
  ['vpn', []],
]);

/** Gives one change for each question that is not yet answered well: answered at level 3 on the vendor's word. */
export function answerChanges({ questions }: Contributions): readonly Change[] {
  return questions
    .filter(({ reading }) => (reading.answer?.level ?? 0) < TARGET_LEVEL)
    .map(({ reading: { question } }) => answerChange(question));
}

/** Gives the change that answers one question well. */
export function answerChange(question: QuestionFacts): Change {
  const { key: questionKey } = question;
  return {
    key: `answer:${questionKey}:${TARGET_LEVEL}`,
    text: () => answerChangeText(question),
    effort: questionEffort(questionKey),
    apply: (facts) => changedFacts(facts, { answers: [{ questionKey, level: TARGET_LEVEL }] }),
  };
}

/** Gives the changes to entered scopes: take one way in away, take the right to reset away, lower the level one step. */
export function scopeChanges({ scopes }: Assessment): readonly Change[] {
  return scopes.filter(({ id }) => id !== TYPICAL_SCOPE_ID).flatMap(scopeChangesOf);
}

/** Gives the changes to one entered scope. */
export function scopeChangesOf(scope: AccessScopeFacts): readonly Change[] {
  const removals = scope.accessTypes.flatMap((accessType): Change[] => {
    const replacement = REMOVABLE.get(accessType);
    if (replacement === undefined) return [];
    return [removal(scope.id, accessType, replacement)];
  });
  const lower = ACCESS_LEVELS[ACCESS_LEVELS.indexOf(scope.accessLevel) - 1];
  return [
    ...removals,
    ...(scope.canResetCredentials || scope.accessTypes.includes('helpdesk_credential_reset')
      ? [resetRemoval(scope)]
      : []),
    ...(lower === undefined || lower === 'none' ? [] : [levelChange(scope, lower)]),
  ];
}

function removal(id: string, accessType: AccessType, replacement: readonly AccessType[]): Change {
  return {
    key: `scope:${id}:remove:${accessType}`,
    text: () => accessRemovalText(accessType),
    effort: SCOPE_EFFORT.removeAccess,
    apply: (facts) =>
      withScope(facts, id, (scope) => ({
        ...scope,
        accessTypes: [...scope.accessTypes.filter((other) => other !== accessType), ...replacement],
      })),
  };
}

function resetRemoval({ id }: AccessScopeFacts): Change {
  return {
    key: `scope:${id}:no-reset`,
    text: resetRemovalText,
    effort: SCOPE_EFFORT.removeReset,
    apply: (facts) =>
      withScope(facts, id, (scope) => ({
        ...scope,
        canResetCredentials: false,
        accessTypes: scope.accessTypes.filter((accessType) => accessType !== 'helpdesk_credential_reset'),
      })),
  };
}

function levelChange({ id }: AccessScopeFacts, accessLevel: AccessLevel): Change {
  return {
    key: `scope:${id}:level:${accessLevel}`,
    text: () => accessLevelText(accessLevel),
    effort: SCOPE_EFFORT.lowerLevel,
    apply: (facts) => withScope(facts, id, (scope) => ({ ...scope, accessLevel })),
  };
}

function withScope(facts: VendorFacts, id: string, change: (scope: AccessScopeFacts) => AccessScopeFacts): VendorFacts {
  return { ...facts, scopes: facts.scopes.map((scope) => (scope.id === id ? change(scope) : scope)) };
}
