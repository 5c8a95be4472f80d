import { nameOf } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { decisionsMessages } from './decisions.messages';
import { decisionsQuery } from './decisions.queries';
import { DOT } from '../../../lib/dot';

/** What stands decided about a vendor in a word or two, leading to all of it; nothing where nobody has decided. */
export function DecisionFact({ vendorId }: { vendorId: string }) {
  const text = useMessages(decisionsMessages);
  const locale = useLocale();
  const newest = useQuery(decisionsQuery(vendorId, useAsOf())).data?.items[0];
  if (newest === undefined) return null;
  const overdue = newest.conditions.filter((condition) => condition.overdue).length;
  return (
    <div>
      <dt>{text('title')}</dt>
      <dd>
        <a href="#decision">{nameOf('decisionOutcome', newest.outcome, locale)}</a>
        {newest.standing === 'outdated' ? (
          <strong>
            {DOT}
            {text('outdatedShort')}
          </strong>
        ) : null}
        {overdue === 0 ? null : (
          <strong>
            {DOT}
            {text('overdueShort', { count: overdue })}
          </strong>
        )}
      </dd>
    </div>
  );
}
