import { nameOf } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { Section } from '../../../components/section';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { SupplierRequest } from '../../../lib/supplier-requests.queries';
import { requestsMessages } from '../requests.messages';
import styles from './requests.module.css';

const YES = ['humanChannel', 'canResetCredentials', 'critical'] as const;

/** What the form says that the supplier could touch, in words. */
export function RequestTouch({ request }: { request: SupplierRequest }) {
  const text = useMessages(requestsMessages);
  const locale = useLocale();
  const intl = useIntl();
  const { dataCategories, accessTypes, peopleCount } = request;
  const list = (words: readonly string[]) => intl.formatList(words, { type: 'conjunction' });
  const lines = [
    ...(dataCategories.length === 0
      ? []
      : [
          list(dataCategories.map((category) => nameOf('dataCategory', category, locale))),
          peopleCount === null ? text('peopleUnknown') : text('people', { count: intl.formatNumber(peopleCount) }),
        ]),
    ...accessTypes.map((type) => nameOf('accessType', type, locale)),
    ...YES.filter((key) => request[key]).map((key) => text(key)),
  ];
  return (
    <Section title={text('touch')}>
      {lines.length === 0 ? (
        <p>{text('nothing')}</p>
      ) : (
        <ul className={styles['lines']}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
