import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Writes whole amounts of a currency in short, to two digits: `HK$3M`. */
export function useMoney(currency: string): (amount: number) => string {
  const intl = useIntl();
  return useCallback(
    (amount) =>
      intl.formatNumber(amount, {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumSignificantDigits: 2,
        useGrouping: true,
      }),
    [intl, currency],
  );
}
