import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Button, Tooltip } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import { beginSendingList } from '../../../lib/sending-list';
import { countOf } from '../../../lib/total';
import type { Total } from '../../../lib/total';
import type { VendorSelection } from '../use-vendor-selection';
import type { VendorFilters } from '../vendor-filters';
import { ActReport } from './act-report';
import { actsMessages } from './acts.messages';
import { AssignMenu } from './assign-menu';
import styles from './selection-bar.module.css';
import { TagForm } from './tag-form';
import type { VendorActs } from './use-vendor-acts';
import type { ActTerms } from './vendor-acts.queries';

interface SelectionBarProps {
  selection: VendorSelection;
  filters: VendorFilters;
  total: Total;
  acts: VendorActs;
  /** Gives the ids of everything that the list shows, fetching what is missing. */
  fetchIds: () => Promise<readonly string[]>;
}

/** What can be done with the chosen vendors, then how far it is and what came of it; at the window's foot. */
export function SelectionBar({ selection, filters, total, acts, fetchIds }: SelectionBarProps) {
  const text = useMessages(actsMessages);
  const intl = useIntl();
  const navigate = useNavigate();
  const { ids, isEverything } = selection;
  const count = isEverything ? countOf(total) : ids.size;
  const isExact = typeof total === 'number';
  const run = (terms: ActTerms) => {
    void acts.run(isEverything ? { filter: filters } : { ids: [...ids] }, terms, count);
    selection.clear();
  };
  const send = async () => {
    const listId = beginSendingList(isEverything ? await fetchIds() : [...ids]);
    await navigate({ to: '/vendors/send/$listId', params: { listId } });
  };
  const most = ASSESSMENT_LIMITS.vendorsAtOnce;
  const isTooMany = count > most || (isEverything && !isExact);
  return (
    <div role="region" aria-label={text('region')} className={styles['place']}>
      <p role="status" className={count === 0 ? styles['hidden'] : styles['words']}>
        {count === 0
          ? ''
          : isEverything
            ? text('everything', { count, exact: String(isExact) })
            : text('count', { count })}
      </p>
      {count === 0 ? (
        <ActReport acts={acts} />
      ) : (
        <div className={styles['actions']}>
          {isEverything ? null : (
            <Button variant="default" onClick={selection.chooseEverything}>
              {text('chooseAll')}
            </Button>
          )}
          <Button variant="default" onClick={selection.clear}>
            {text('clear')}
          </Button>
          <TagForm onAct={run} />
          <AssignMenu onAct={run} />
          <Button variant="default" onClick={() => run({ act: filters.status === 'archived' ? 'restore' : 'archive' })}>
            {text(filters.status === 'archived' ? 'restore' : 'archive')}
          </Button>
          {filters.status === 'archived' ? null : (
            <Tooltip label={text('sendLimit', { most: intl.formatNumber(most) })} disabled={!isTooMany}>
              <Button
                aria-disabled={isTooMany}
                data-disabled={isTooMany || undefined}
                onClick={() => (isTooMany ? undefined : void send())}
              >
                {text('send')}
              </Button>
            </Tooltip>
          )}
        </div>
      )}
    </div>
  );
}
