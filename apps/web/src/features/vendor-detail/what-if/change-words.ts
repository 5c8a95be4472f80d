import { nameOf } from '@firebreak/domain';
import type { AccessScopeFacts, AnswerFacts, ContractFacts, VendorFacts } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { answersMessages } from '../../../components/answers.messages';
import type { AnswerKind } from '../../../components/answer-strength';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { contractMessages } from '../contract.messages';
import { wizardMessages } from '../access-wizard/wizard.messages';
import type { FactsNow } from '../vendor-detail.queries';
import { answerTo, scopeOf } from './what-if-changes';
import type { ContractPart, ScopePart, WhatIfChange } from './what-if-changes';
import { whatIfMessages } from './what-if.messages';

/** A change in words: what was moved, and from where to where. */
export interface ChangeWords {
  readonly what: string;
  readonly how: string;
}

/** Reads what a fact of an answer amounts to; a level that is not known without a reason is not known. */
export function kindOfFacts(answer: AnswerFacts | undefined): AnswerKind {
  if (answer === undefined) return 'unanswered';
  if (answer.level !== null) return answer.level;
  return answer.notApplicableReason === null ? 'unknown' : 'notApplicable';
}

/** Tells changes in words; `nameOfScope` gives what an access is called. */
export function useChangeWords(
  base: FactsNow,
  supposed: VendorFacts,
  nameOfScope: (id: string) => string,
): (change: WhatIfChange) => ChangeWords {
  const text = useMessages(whatIfMessages);
  const fromTo = (before: string, after: string) => text('fromTo', { before, after });
  const answerWords = useAnswerWords();
  const scopeWords = useScopePartWords(fromTo);
  const contractWords = useContractWords();
  return (change) => {
    if (change.kind === 'answer') {
      const { questionKey } = change;
      const [before, after] = [answerTo(base, questionKey), answerTo(supposed, questionKey)];
      const withProof = (before?.proof ?? 'self_attested') !== (after?.proof ?? 'self_attested');
      return {
        what: base.questions.find(({ key }) => key === questionKey)?.text ?? questionKey,
        how: fromTo(answerWords(before, withProof), answerWords(after, withProof)),
      };
    }
    if (change.kind === 'newScope') return { what: nameOfScope(change.scopeId), how: text('added') };
    if (change.kind === 'scope') {
      const [before, after] = [scopeOf(base, change.scopeId), scopeOf(supposed, change.scopeId)];
      return {
        what: text('scopePart', { name: nameOfScope(change.scopeId), part: text(`part${change.part}`) }),
        how: before === undefined || after === undefined ? '' : scopeWords(change.part, before, after),
      };
    }
    const { part } = change;
    return {
      what: text(`contract${part}`),
      how: fromTo(contractWords(part, base.contract), contractWords(part, supposed.contract ?? base.contract)),
    };
  };
}

function useAnswerWords() {
  const text = useMessages(whatIfMessages);
  const answerText = useMessages(answersMessages);
  const locale = useLocale();
  return (answer: AnswerFacts | undefined, withProof: boolean): string => {
    const kind = kindOfFacts(answer);
    const level = answerText(typeof kind === 'number' ? `level${kind}` : kind);
    return withProof && answer?.level != null
      ? [level, nameOf('proof', answer.proof, locale)].join(text('listComma'))
      : level;
  };
}

function useDay() {
  const intl = useIntl();
  return (on: string | null, none: string): string =>
    on === null ? none : intl.formatDate(on, { dateStyle: 'medium', timeZone: 'UTC' });
}

function useScopePartWords(fromTo: (before: string, after: string) => string) {
  const text = useMessages(whatIfMessages);
  const wizardText = useMessages(wizardMessages);
  const locale = useLocale();
  const intl = useIntl();
  const day = useDay();
  const people = (count: number | null) => (count === null ? wizardText('peopleUnknown') : intl.formatNumber(count));
  const moved = <Word extends string>(before: readonly Word[], after: readonly Word[], name: (word: Word) => string) =>
    [
      ...after.filter((word) => !before.includes(word)).map((word) => `+ ${name(word)}`),
      ...before.filter((word) => !after.includes(word)).map((word) => `− ${name(word)}`),
    ].join(text('listComma'));
  return (part: ScopePart, before: AccessScopeFacts, after: AccessScopeFacts): string => {
    if (part === 'dataCategories')
      return moved(before[part], after[part], (word) => nameOf('dataCategory', word, locale));
    if (part === 'accessTypes') return moved(before[part], after[part], (word) => nameOf('accessType', word, locale));
    if (part === 'accessLevel')
      return fromTo(nameOf('accessLevel', before[part], locale), nameOf('accessLevel', after[part], locale));
    if (part === 'peopleCount') return fromTo(people(before[part]), people(after[part]));
    if (part === 'endsOn') return fromTo(day(before[part], text('noDay')), day(after[part], text('noDay')));
    return fromTo(text(before[part] ? 'yes' : 'no'), text(after[part] ? 'yes' : 'no'));
  };
}

function useContractWords() {
  const text = useMessages(whatIfMessages);
  const contractText = useMessages(contractMessages);
  const day = useDay();
  return (part: ContractPart, contract: ContractFacts): string => {
    const { noticeHours, withoutNoticeDuty } = contract;
    if (part !== 'notice') return day(contract[part], text(part === 'endsOn' ? 'noDay' : 'notConfirmed'));
    return noticeHours === null
      ? contractText(withoutNoticeDuty ? 'noHours' : 'unknownHours')
      : contractText('within', { hours: noticeHours });
  };
}
