import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../components/empty-state';
import { Loaded } from '../../components/loaded';
import { PageTitle } from '../../components/page-title';
import { SkeletonBlock } from '../../components/skeletons';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import styles from './questionnaires-page.module.css';
import { questionnairesMessages } from './questionnaires.messages';
import { questionnairesQuery } from './questionnaires.queries';

/** The questionnaires that vendors can be sent. */
export function QuestionnairesPage() {
  const text = useMessages(questionnairesMessages);
  const list = useQuery(questionnairesQuery(useAsOf()));
  return (
    <>
      <PageTitle title={text('title')} tab={text('tab')} lead={text('lead')} />
      <Loaded query={list} skeleton={<SkeletonBlock height={88} />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text('emptyTitle')} />
          ) : (
            <ul className={styles['list']}>
              {items.map((questionnaire) => (
                <li key={questionnaire.id}>
                  <Link
                    to="/questionnaires/$questionnaireId"
                    params={{ questionnaireId: questionnaire.id }}
                    className={styles['item']}
                  >
                    <span className={styles['name']}>{questionnaire.title}</span>
                    <span className={styles['facts']}>
                      {text('questionCount', { count: questionnaire.questionCount })} ·{' '}
                      {text('version', { version: questionnaire.version })}
                    </span>
                    <span className={styles['description']}>{questionnaire.description}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
