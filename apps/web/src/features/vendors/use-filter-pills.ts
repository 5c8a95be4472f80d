import { nameOf } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useMatrixWords } from '../../components/matrix-words';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { peopleQuery } from '../../lib/people.queries';
import type { VendorSearch } from './vendor-filters';
import { vendorsMessages } from './vendors.messages';

/** One condition in words, and the address without it. */
interface Pill {
  readonly words: string;
  readonly without: VendorSearch;
}

/** The conditions that no word of the sentence stands for: a cell of the map, an owner, records, a due review, what waits for us. */
export function useFilterPills(search: VendorSearch): readonly Pill[] {
  const text = useMessages(vendorsMessages);
  const locale = useLocale();
  const intl = useIntl();
  const { likelihoodWord, impactWord } = useMatrixWords();
  const { likelihood, impact, basis, assessed, ownerId, data, reviewDue, need, flaggedSince } = search;
  const people = useQuery({ ...peopleQuery, enabled: ownerId !== undefined });
  const pills: Pill[] = [];
  if (likelihood !== undefined || impact !== undefined) {
    const words = [
      likelihood === undefined ? '' : text('pillLikelihood', { likelihood: likelihoodWord(likelihood) }),
      impact === undefined ? '' : text('pillImpact', { impact: impactWord(impact) }),
      basis === undefined ? '' : text('pillInherent'),
    ].filter((part) => part !== '');
    const without = { ...search, likelihood: undefined, impact: undefined, basis: undefined };
    pills.push({ words: words.join(' · '), without });
  }
  if (assessed === true) pills.push({ words: text('assessedOnly'), without: { ...search, assessed: undefined } });
  if (ownerId !== undefined) {
    const owner = people.data?.items.find(({ id }) => id === ownerId)?.name ?? '…';
    pills.push({ words: text('pillOwner', { owner }), without: { ...search, ownerId: undefined } });
  }
  if (data !== undefined) {
    const words = text('pillData', { data: nameOf('dataCategory', data, locale) });
    pills.push({ words, without: { ...search, data: undefined } });
  }
  if (reviewDue !== undefined)
    pills.push({
      words: text(reviewDue ? 'pillReviewDue' : 'pillReviewLater'),
      without: { ...search, reviewDue: undefined },
    });
  if (need !== undefined) pills.push({ words: text(`need_${need}`), without: { ...search, need: undefined } });
  if (flaggedSince !== undefined) {
    const day = intl.formatDate(flaggedSince, { dateStyle: 'long' });
    pills.push({ words: text('pillFlaggedSince', { day }), without: { ...search, flaggedSince: undefined } });
  }
  return pills;
}
