import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { DateText } from '../../components/date-text';
import { Loaded } from '../../components/loaded';
import { PageTitle } from '../../components/page-title';
import { SkeletonBlock } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import { VersionChanges } from './components/version-changes';
import styles from './questionnaire-page.module.css';
import { questionnairesMessages } from './questionnaires.messages';
import { versionsQuery } from './questionnaires.queries';

/** What changed from one version of a questionnaire to the next. */
export function VersionsPage() {
  const text = useMessages(questionnairesMessages);
  const { questionnaireId } = useParams({ from: '/framed/questionnaires/$questionnaireId/versions' });
  const versions = useQuery(versionsQuery(questionnaireId, useAsOf()));
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <p className={styles['back']}>
        <TextLink to="/questionnaires/$questionnaireId" params={{ questionnaireId }}>
          {text('back')}
        </TextLink>
      </p>
      <PageTitle title={text('whatChanged')} tab={text('whatChanged')} />
      <Loaded query={versions} skeleton={<SkeletonBlock height={320} />}>
        {({ items }) => {
          const index = Math.max(
            0,
            items.findIndex(({ id }) => id === chosen),
          );
          const after = items[index];
          const before = items[index + 1];
          if (after === undefined) return <p>{text('firstVersion')}</p>;
          return (
            <>
              <div className={styles['pick']}>
                <Select
                  allowDeselect={false}
                  label={text('versionTo')}
                  data={items.map(({ id, number }) => ({ value: id, label: text('version', { version: number }) }))}
                  value={after.id}
                  onChange={setChosen}
                />
                <DateText at={after.createdAt} />
              </div>
              {before === undefined ? (
                <p>{text('firstVersion')}</p>
              ) : (
                <VersionChanges questionnaireId={questionnaireId} beforeId={before.id} afterId={after.id} />
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
