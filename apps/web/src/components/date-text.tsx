import { useIntl } from 'react-intl';
import { INSTANT_FORMAT } from '../lib/instant-format';

/** A calendar day (`YYYY-MM-DD`) as people write it: the same day in every time zone. */
export function DayText({ on }: { on: string }) {
  const intl = useIntl();
  return (
    <time dateTime={on}>
      {intl.formatDate(`${on}T00:00:00Z`, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })}
    </time>
  );
}

/** An instant (ISO 8601) in the reader's time zone, day and minute; the full instant on hover. */
export function DateText({ at }: { at: string }) {
  const intl = useIntl();
  return (
    <time dateTime={at} title={at}>
      {intl.formatDate(at, INSTANT_FORMAT)}
    </time>
  );
}
