import { useIntl } from 'react-intl';

/** Writes an instant (ISO 8601) in the reader's time zone: `short` for a button, `full` with its zone for a sentence. */
export function useInstantWords(): { short: (at: string) => string; full: (at: string) => string } {
  const intl = useIntl();
  const minute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return {
    short: (at) => intl.formatDate(at, { day: 'numeric', month: 'short', year: 'numeric', ...minute }),
    full: (at) =>
      intl.formatDate(at, { day: 'numeric', month: 'long', year: 'numeric', ...minute, timeZoneName: 'short' }),
  };
}
