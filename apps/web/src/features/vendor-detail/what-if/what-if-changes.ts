import { changedFacts } from '@firebreak/domain';
import type { AccessScopeFacts, AnswerFacts, ContractFacts, SupposedAnswer, VendorFacts } from '@firebreak/domain';

/** The parts of a scope that count. */
const SCOPE_PARTS = [
  'dataCategories',
  'peopleCount',
  'accessTypes',
  'accessLevel',
  'humanChannel',
  'canResetCredentials',
  'critical',
  'endsOn',
] as const satisfies readonly (keyof AccessScopeFacts)[];
export type ScopePart = (typeof SCOPE_PARTS)[number];

/** The parts of a contract that count, each with the facts that move together. */
const CONTRACT_PARTS = {
  endsOn: ['endsOn'],
  notice: ['noticeHours', 'withoutNoticeDuty'],
  dataReturnedOn: ['dataReturnedOn'],
} as const satisfies Record<string, readonly (keyof ContractFacts)[]>;
export type ContractPart = keyof typeof CONTRACT_PARTS;

/** One thing in which supposed facts differ from the facts. */
export type WhatIfChange =
  | { readonly kind: 'answer'; readonly questionKey: string }
  | { readonly kind: 'scope'; readonly scopeId: string; readonly part: ScopePart }
  | { readonly kind: 'newScope'; readonly scopeId: string }
  | { readonly kind: 'contract'; readonly part: ContractPart };

/** What stands for a change in a list. */
export function keyOfChange(change: WhatIfChange): string {
  return Object.values(change).join(':');
}

/** The answer to a question among facts; undefined while there is none. */
export function answerTo(facts: VendorFacts, questionKey: string): AnswerFacts | undefined {
  return facts.answers.find((answer) => answer.questionKey === questionKey);
}

/** Everything in which supposed facts differ: answers in the questionnaire's order, then scopes, then the contract. */
export function changesBetween(base: VendorFacts, supposed: VendorFacts): readonly WhatIfChange[] {
  return [
    ...base.questions
      .filter(({ key }) => !isEqual(answerTo(base, key), answerTo(supposed, key)))
      .map(({ key }) => ({ kind: 'answer' as const, questionKey: key })),
    ...supposed.scopes.flatMap((scope) => scopeChanges(scopeOf(base, scope.id), scope)),
    ...contractPartsBetween(base, supposed).map((part) => ({ kind: 'contract' as const, part })),
  ];
}

/** The supposed facts with one change taken back. */
export function withoutChange(base: VendorFacts, supposed: VendorFacts, change: WhatIfChange): VendorFacts {
  if (change.kind === 'answer') {
    const others = supposed.answers.filter(({ questionKey }) => questionKey !== change.questionKey);
    const given = answerTo(base, change.questionKey);
    return { ...supposed, answers: given === undefined ? others : [...others, given] };
  }
  if (change.kind === 'newScope') {
    return { ...supposed, scopes: supposed.scopes.filter(({ id }) => id !== change.scopeId) };
  }
  if (change.kind === 'scope') {
    const before = scopeOf(base, change.scopeId);
    return before === undefined ? supposed : withScope(supposed, before.id, { [change.part]: before[change.part] });
  }
  const { contract } = base;
  if (contract === undefined || supposed.contract === undefined) return supposed;
  const before = Object.fromEntries(CONTRACT_PARTS[change.part].map((name) => [name, contract[name]]));
  return { ...supposed, contract: { ...supposed.contract, ...before } };
}

/** The supposed facts with another answer; moved back to where it was, it is the answer that was given, of its own day. */
export function withAnswer(base: VendorFacts, supposed: VendorFacts, answer: Required<SupposedAnswer>): VendorFacts {
  const { questionKey, level, proof } = answer;
  const given = answerTo(base, questionKey);
  const isAsGiven = level === (given?.level ?? null) && (level === null || proof === given?.proof);
  return isAsGiven
    ? withoutChange(base, supposed, { kind: 'answer', questionKey })
    : changedFacts(supposed, { answers: [answer] });
}

/** The facts with other entries in one scope. */
export function withScope(facts: VendorFacts, id: string, entry: Partial<AccessScopeFacts>): VendorFacts {
  return { ...facts, scopes: facts.scopes.map((scope) => (scope.id === id ? { ...scope, ...entry } : scope)) };
}

const SUPPOSED_ID = /^supposed-(\d+)$/;

/** The facts with one more access, which only is supposed. */
export function withNewScope(facts: VendorFacts, content: Omit<AccessScopeFacts, 'id'>): VendorFacts {
  const number = Math.max(0, ...facts.scopes.map(({ id }) => supposedNumber(id) ?? 0)) + 1;
  return { ...facts, scopes: [...facts.scopes, { ...content, id: `supposed-${number}` }] };
}

/** Counts the accesses that are only supposed; null for one that there is. */
export function supposedNumber(scopeId: string): number | null {
  const number = SUPPOSED_ID.exec(scopeId)?.[1];
  return number === undefined ? null : Number(number);
}

/** The scope of that id among facts. */
export function scopeOf(facts: VendorFacts, id: string): AccessScopeFacts | undefined {
  return facts.scopes.find((scope) => scope.id === id);
}

function scopeChanges(before: AccessScopeFacts | undefined, after: AccessScopeFacts): WhatIfChange[] {
  if (before === undefined) return [{ kind: 'newScope', scopeId: after.id }];
  return SCOPE_PARTS.filter((part) => !isEqual(before[part], after[part])).map((part) => ({
    kind: 'scope',
    scopeId: after.id,
    part,
  }));
}

function contractPartsBetween(base: VendorFacts, supposed: VendorFacts): ContractPart[] {
  const parts: readonly ContractPart[] = ['endsOn', 'notice', 'dataReturnedOn'];
  return parts.filter((part) =>
    CONTRACT_PARTS[part].some((name) => !isEqual(base.contract?.[name], supposed.contract?.[name])),
  );
}

/** Equal whatever the order of a list of words. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String).toSorted((a, b) => (a < b ? -1 : 1)) : value;
}
