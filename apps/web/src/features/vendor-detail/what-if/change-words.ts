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
  const answerText = useMessages(answersMessages);
  const contractText = useMessages(contractMessages);
  const wizardText = useMessages(wizardMessages);
  const locale = useLocale();
  const intl = useIntl();
  const day = (on: string | null, none: string) =>
    on === null ? none : intl.formatDate(on, { dateStyle: 'medium', timeZone: 'UTC' });
  const fromTo = (before: string, after: string) => text('fromTo', { before, after });
  const answer = (given: AnswerFacts | undefined) => {
    const kind = kindOfFacts(given);
    if (typeof kind !== 'number') return answerText(kind);
    const level = answerText(`level${kind}`);
    const proof = given?.proof ?? 'self_attested';
    return proof === 'self_attested' ? level : [level, nameOf('proof', proof, locale)].join(text('listComma'));
  };
  const moved = <Word extends string>(before: readonly Word[], after: readonly Word[], name: (word: Word) => string) =>
    [
      ...after.filter((word) => !before.includes(word)).map((word) => `+ ${name(word)}`),
      ...before.filter((word) => !after.includes(word)).map((word) => `− ${name(word)}`),
    ].join(text('listComma'));
  const scopePart = (part: ScopePart, before: AccessScopeFacts, after: AccessScopeFacts) => {
    const people = (count: number | null) => (count === null ? wizardText('peopleUnknown') : intl.formatNumber(count));
    switch (part) {
      case 'dataCategories':
        return moved(before[part], after[part], (word) => nameOf('dataCategory', word, locale));
      case 'accessTypes':
        return moved(before[part], after[part], (word) => nameOf('accessType', word, locale));
      case 'accessLevel':
        return fromTo(nameOf('accessLevel', before[part], locale), nameOf('accessLevel', after[part], locale));
      case 'peopleCount':
        return fromTo(people(before[part]), people(after[part]));
      case 'endsOn':
        return fromTo(day(before[part], text('noDay')), day(after[part], text('noDay')));
      default:
        return fromTo(text(before[part] ? 'yes' : 'no'), text(after[part] ? 'yes' : 'no'));
    }
  };
  const notice = ({ noticeHours, withoutNoticeDuty }: ContractFacts) =>
    noticeHours === null
      ? contractText(withoutNoticeDuty ? 'noHours' : 'unknownHours')
      : contractText('within', { hours: noticeHours });
  const contractPart = (part: ContractPart, contract: ContractFacts) => {
    if (part === 'notice') return notice(contract);
    return day(contract[part], text(part === 'endsOn' ? 'noDay' : 'notConfirmed'));
  };
  return (change) => {
    switch (change.kind) {
      case 'answer':
        return {
          what: base.questions.find(({ key }) => key === change.questionKey)?.text ?? change.questionKey,
          how: fromTo(answer(answerTo(base, change.questionKey)), answer(answerTo(supposed, change.questionKey))),
        };
      case 'newScope':
        return { what: nameOfScope(change.scopeId), how: text('added') };
      case 'scope': {
        const [before, after] = [scopeOf(base, change.scopeId), scopeOf(supposed, change.scopeId)];
        return {
          what: text('scopePart', { name: nameOfScope(change.scopeId), part: text(`part${change.part}`) }),
          how: before === undefined || after === undefined ? '' : scopePart(change.part, before, after),
        };
      }
      case 'contract': {
        const other = supposed.contract;
        return {
          what: text(`contract${change.part}`),
          how:
            other === undefined
              ? ''
              : fromTo(contractPart(change.part, base.contract), contractPart(change.part, other)),
        };
      }
    }
  };
}
