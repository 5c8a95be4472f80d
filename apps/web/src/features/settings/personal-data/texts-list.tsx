import type { Schemas } from '@firebreak/api-client';
import { nameOf } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { DataCell, DataTable } from '../../../components/data-table';
import { Section } from '../../../components/section';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { personalDataMessages } from './personal-data.messages';
import styles from './personal-data-page.module.css';
import { PlaceLinks } from './place-links';

/** Texts that name a person and are left as they are, with the ways there. */
export function TextsList({ title, texts }: { title: string; texts: readonly Schemas['FreeTextPlaceView'][] }) {
  const text = useMessages(personalDataMessages);
  const locale = useLocale();
  const intl = useIntl();
  if (texts.length === 0) return <p>{text('textsNone')}</p>;
  return (
    <Section title={title}>
      <div className={styles['found']}>
        <p>{text('textsLead')}</p>
        <DataTable label={title} headings={[text('columnPlace'), text('columnCount'), text('columnLinks')]}>
          {texts.map(({ place, count, links }) => (
            <tr key={place}>
              <DataCell column={0}>{nameOf('personalPlace', place, locale)}</DataCell>
              <DataCell column={1}>{intl.formatNumber(count)}</DataCell>
              <DataCell column={2}>
                <PlaceLinks place={place} links={links} />
              </DataCell>
            </tr>
          ))}
        </DataTable>
      </div>
    </Section>
  );
}
