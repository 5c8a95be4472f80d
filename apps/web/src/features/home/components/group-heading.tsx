import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import { countOf } from '../../../lib/total';
import { homeMessages } from '../home.messages';
import styles from './needs-you.module.css';

interface GroupHeadingProps {
  title: string;
  total: Parameters<typeof countOf>[0];
  /** Where exactly these rows are listed. */
  to: '/vendors' | '/assessments' | '/findings' | '/requests';
  search: LinkProps['search'];
  children?: ReactNode;
}

/** What waits, and how much of it: the number leads to exactly these rows. */
export function GroupHeading({ title, total, to, search, children }: GroupHeadingProps) {
  const text = useMessages(homeMessages);
  const intl = useIntl();
  const count = intl.formatNumber(countOf(total));
  return (
    <div className={styles['heading']}>
      <h3>{title}</h3>
      <Link
        to={to}
        search={search as never}
        className={styles['total']}
        aria-label={text('groupLink', { title, count })}
      >
        {typeof total === 'number' ? count : `${count}+`}
      </Link>
      {children}
    </div>
  );
}
