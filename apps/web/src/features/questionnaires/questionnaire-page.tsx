import { LIBRARY_LICENCE, MEASURES, nameOf } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../components/loaded';
import { PageTitle } from '../../components/page-title';
import { SkeletonBlock, SkeletonText } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import { useMayAdminister } from '../../session/use-session';
import { QuestionnaireActions } from './components/questionnaire-actions';
import { QuestionCard } from './components/question-card';
import styles from './questionnaire-page.module.css';
import { questionnairesMessages } from './questionnaires.messages';
import { questionnaireQuery } from './questionnaires.queries';

/** One questionnaire to read: every question with its reason and its five answers, by measure. */
export function QuestionnairePage() {
  const text = useMessages(questionnairesMessages);
  const locale = useLocale();
  const { questionnaireId } = useParams({ from: '/framed/questionnaires/$questionnaireId' });
  const mayAdminister = useMayAdminister();
  const query = useQuery(questionnaireQuery(questionnaireId, useAsOf()));
  return (
    <>
      <p className={styles['back']}>
        <TextLink to="/questionnaires">{text('back')}</TextLink>
      </p>
      <PageTitle
        tab={query.data?.title ?? text('tab')}
        title={query.data?.title ?? <SkeletonText width="18ch" />}
        lead={query.data?.description}
      >
        {mayAdminister && query.data !== undefined ? <QuestionnaireActions questionnaire={query.data} /> : null}
      </PageTitle>
      {query.data?.status === 'retired' ? <p className={styles['note']}>{text('retiredNote')}</p> : null}
      {query.data?.library === true ? <p className={styles['note']}>{LIBRARY_LICENCE[locale]}</p> : null}
      {query.data?.version === null ? <p className={styles['note']}>{text('draftOnly')}</p> : null}
      {(query.data?.version ?? 0) > 1 ? (
        <p className={styles['note']}>
          <TextLink to="/questionnaires/$questionnaireId/versions" params={{ questionnaireId }}>
            {text('whatChanged')}
          </TextLink>
        </p>
      ) : null}
      <Loaded query={query} skeleton={<SkeletonBlock height={480} />}>
        {({ questions }) => {
          const groups = MEASURES.map((measure) => ({
            measure,
            name: nameOf('measure', measure, locale),
            questions: questions.filter((question) => question.measure === measure),
          })).filter((group) => group.questions.length > 0);
          return (
            <div className={styles['columns']}>
              <nav className={styles['contents']} aria-label={text('measures')}>
                {groups.map(({ measure, name, questions: asked }) => (
                  <a key={measure} href={`#${measure}`}>
                    {name} <span>{asked.length}</span>
                  </a>
                ))}
              </nav>
              <div className={styles['questions']}>
                {groups.map(({ measure, name, questions: asked }) => (
                  <section key={measure} id={measure} className={styles['measure']} aria-label={name}>
                    <h2>{name}</h2>
                    {asked.map((question) => (
                      <QuestionCard key={question.key} question={question} />
                    ))}
                  </section>
                ))}
              </div>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
