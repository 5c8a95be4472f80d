import { nameOf } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { vendorsMessages } from './vendors.messages';
import type { VendorSummary } from './vendors.queries';
import { DOT } from '../../lib/dot';

const CATEGORIES_SHOWN = 2;
const COMPACT_FROM = 10_000;

/** What a vendor can touch in words: `short` for a row, `full` for pointing at it; `known` false when nobody said. */
export interface TouchWords {
  readonly short: string;
  readonly full: string;
  readonly known: boolean;
}

/** Says what access scopes reach: people, data, ways in. */
export function useTouchWords(): (scopes: VendorSummary['scopeSummary']) => TouchWords {
  const text = useMessages(vendorsMessages);
  const locale = useLocale();
  const intl = useIntl();
  return ({ count, peopleCount, dataCategories, accessTypes }) => {
    if (count === 0) {
      return { short: text('noScopes'), full: text('noScopes'), known: false };
    }
    if (peopleCount === 0 && dataCategories.length + accessTypes.length === 0) {
      return { short: text('reachesNothing'), full: text('reachesNothing'), known: true };
    }
    const people =
      peopleCount === null || peopleCount === 0
        ? []
        : [
            text('people', {
              count: intl.formatNumber(peopleCount, {
                notation: peopleCount < COMPACT_FROM ? 'standard' : 'compact',
                maximumSignificantDigits: 2,
                useGrouping: true,
              }),
            }),
          ];
    const data = dataCategories.map((category) => nameOf('dataCategory', category, locale));
    const access = accessTypes.map((type) => nameOf('accessType', type, locale));
    const listed = data.length > 0 ? data : access;
    const comma = locale === 'en' ? ', ' : '、';
    const more =
      listed.length > CATEGORIES_SHOWN ? ` ${text('moreItems', { count: listed.length - CATEGORIES_SHOWN })}` : '';
    const shown = listed.length === 0 ? [] : [listed.slice(0, CATEGORIES_SHOWN).join(comma) + more];
    return {
      short: [...people, ...shown].join(DOT),
      full: [...people, data.join(comma), access.join(comma)].filter((part) => part !== '').join('\n'),
      known: true,
    };
  };
}
