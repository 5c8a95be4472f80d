import { BANDS, FLAG_KEYS, flagName, nameOf, NOTICE_NAMES } from '@firebreak/domain';
import type { Locale } from '@firebreak/domain';
import { IconMail, IconMailOpened } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { IntlShape } from 'react-intl';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import type { Translate } from '../i18n/use-messages';
import type { NoticeItem } from '../lib/notices.queries';
import { unbroken } from '../lib/unbroken';
import styles from './notice-list.module.css';
import { noticesMessages } from './notices.messages';

interface NoticeListProps {
  notices: readonly NoticeItem[];
  /** Shows the day beside the time, where no heading says it. */
  dated?: boolean;
  onOpen: (notice: NoticeItem) => void;
  /** Offered where it is given. */
  onMark?: (notice: NoticeItem, read: boolean) => void;
}

/** Notices one below the other, each a link to exactly what it tells of; what is unread says so in a word. */
export function NoticeList({ notices, dated = false, onOpen, onMark }: NoticeListProps) {
  const text = useMessages(noticesMessages);
  const intl = useIntl();
  const locale = useLocale();
  return (
    <ul className={styles['list']}>
      {notices.map((notice) => {
        const sentence = sentenceOf(notice, locale, text, intl);
        const Icon = notice.read ? IconMail : IconMailOpened;
        const label = text(notice.read ? 'markUnread' : 'markRead', { notice: sentence });
        return (
          <li key={notice.id} className={styles['notice']} data-unread={!notice.read || undefined}>
            <Link to={notice.path} className={styles['link']} onClick={() => onOpen(notice)}>
              <span className={styles['sentence']}>
                {notice.read ? null : <span className={styles['fresh']}>{text('fresh')}</span>}
                {sentence}
              </span>
              <span className={styles['beside']}>
                {notice.vendor === null ? null : <span className={styles['vendor']}>{notice.vendor.name}</span>}
                <time dateTime={notice.occurredAt}>
                  {intl.formatDate(notice.occurredAt, {
                    ...(dated ? ({ day: 'numeric', month: 'short' } as const) : {}),
                    hour: '2-digit',
                    minute: '2-digit',
                    hourCycle: 'h23',
                  })}
                </time>
              </span>
            </Link>
            {onMark === undefined ? null : (
              <button
                type="button"
                className={styles['mark']}
                aria-label={label}
                title={label}
                onClick={() => onMark(notice, !notice.read)}
              >
                <Icon size={16} aria-hidden="true" />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What it tells of, and the particulars where there are some. */
function sentenceOf(
  notice: NoticeItem,
  locale: Locale,
  text: Translate<typeof noticesMessages>,
  intl: IntlShape,
): string {
  const name = NOTICE_NAMES[locale][notice.kind];
  const what = particularsOf(notice, locale, text, intl);
  return what === null ? name : text('told', { name, what });
}

function particularsOf(
  { kind, details }: NoticeItem,
  locale: Locale,
  text: Translate<typeof noticesMessages>,
  intl: IntlShape,
): string | null {
  const { flags, day, added, changed } = details;
  if (kind === 'import_finished') return text('imported', { added: Number(added), changed: Number(changed) });
  if (kind === 'band_rose') {
    const [from, to] = [details['from'], details['to']].map((word) => BANDS.find((band) => band === word));
    return from && to ? text('bands', { from: nameOf('band', from, locale), to: nameOf('band', to, locale) }) : null;
  }
  if (Array.isArray(flags))
    return intl.formatList(
      FLAG_KEYS.filter((key) => flags.includes(key)).map((key) => flagName(key)[locale]),
      { type: 'conjunction' },
    );
  return typeof day === 'string' ? unbroken(intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' })) : null;
}
