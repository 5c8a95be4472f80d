import { nameOf } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { DataCell, DataTable } from '../../../components/data-table';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { personalDataMessages } from './personal-data.messages';
import type { PersonalData } from './personal-data.queries';
import styles from './personal-data-page.module.css';
import { PlaceLinks } from './place-links';
import { TextsList } from './texts-list';

/** Where a person stands, and the way to erasing it. */
export function FoundPerson({ found, onErase }: { found: PersonalData; onErase: () => void }) {
  const text = useMessages(personalDataMessages);
  const locale = useLocale();
  const intl = useIntl();
  const { places, names, texts, isActive } = found;
  return (
    <>
      <Section title={text('held')}>
        {places.length === 0 ? (
          <p>{text('nothing')}</p>
        ) : (
          <div className={styles['found']}>
            {names.length === 0 ? null : <p>{text('names', { names: intl.formatList(names) })}</p>}
            <DataTable
              label={text('held')}
              headings={[text('columnPlace'), text('columnCount'), text('columnPast'), text('columnLinks')]}
            >
              {places.map(({ place, count, past, links }) => (
                <tr key={place}>
                  <DataCell column={0}>{nameOf('personalPlace', place, locale)}</DataCell>
                  <DataCell column={1}>{intl.formatNumber(count)}</DataCell>
                  <DataCell column={2}>{intl.formatNumber(past)}</DataCell>
                  <DataCell column={3}>
                    <PlaceLinks place={place} links={links} />
                  </DataCell>
                </tr>
              ))}
            </DataTable>
            {isActive ? (
              <p>
                {text('disableFirst')} <TextLink to="/settings/people">{text('linkPeople')}</TextLink>
              </p>
            ) : (
              <Button variant="default" onClick={onErase}>
                {text('erase')}
              </Button>
            )}
          </div>
        )}
      </Section>
      {texts.length === 0 ? null : <TextsList title={text('texts')} texts={texts} />}
    </>
  );
}
