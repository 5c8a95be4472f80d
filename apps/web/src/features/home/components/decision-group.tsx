import { nameOf } from '@firebreak/domain';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { ItemOf } from '../../../lib/api';
import type { countOf } from '../../../lib/total';
import { homeMessages } from '../home.messages';
import type { DecisionNeed } from '../needs.queries';
import { GroupHeading } from './group-heading';
import styles from './needs-you.module.css';

interface DecisionGroupProps {
  need: DecisionNeed;
  items: readonly ItemOf<'/api/v1/vendors'>[];
  total: Parameters<typeof countOf>[0];
}

/** The first vendors whose decision waits for somebody for one reason; nothing where none does. */
export function DecisionGroup({ need, items, total }: DecisionGroupProps) {
  const text = useMessages(homeMessages);
  const locale = useLocale();
  if (items.length === 0) return null;
  return (
    <div className={styles['group']}>
      <GroupHeading
        title={text(need === 'decision' ? 'outdatedDecision' : 'overdueCondition')}
        total={total}
        to="/vendors"
        search={{ need }}
      />
      <ul>
        {items.map(({ id, name, judgement }) => (
          <li key={id}>
            <Link to="/vendors/$vendorId" params={{ vendorId: id }} hash="decision" className={styles['item']}>
              <span className={styles['line']}>
                <span className={styles['name']}>{name}</span>{' '}
                <span className={styles['reason']}>{nameOf('band', judgement.residual.band, locale)}</span>
              </span>
              <span className={styles['action']}>{text('look')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
