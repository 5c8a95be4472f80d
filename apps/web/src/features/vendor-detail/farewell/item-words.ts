import { nameOf } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { farewellMessages } from './farewell.messages';
import type { Farewell, FarewellItem } from './farewell.queries';
import { enumeration } from '../../../i18n/joining';

/** Writes a day in a sentence. */
export function useDayWords(): (day: string) => string {
  const intl = useIntl();
  return (day) => intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' });
}

/** Says what an item is about: what is to do, and what is to be known for it. */
export function useItemWords(): {
  title: (item: FarewellItem) => string;
  about: (item: FarewellItem, farewell: Farewell) => string | null;
} {
  const text = useMessages(farewellMessages);
  const locale = useLocale();
  const names = ({ accessTypes, dataCategories }: FarewellItem) =>
    enumeration(locale, [
      ...accessTypes.map((type) => nameOf('accessType', type, locale)),
      ...dataCategories.map((category) => nameOf('dataCategory', category, locale)),
    ]);
  return {
    title: ({ kind, scope, title }) =>
      title ?? (scope === null ? nameOf('farewellItem', kind, locale) : text('access', { name: scope.name })),
    about: (item, { openLinks }) => {
      switch (item.kind) {
        case 'access':
          return text('accessEnds');
        case 'contract':
          return text('contractText');
        case 'proof':
          return text('proofText');
        case 'links':
          return text('linksText', { count: openLinks });
        case 'own':
          return null;
        default:
          return names(item);
      }
    },
  };
}
