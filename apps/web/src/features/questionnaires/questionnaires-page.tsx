import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { Loaded } from '../../components/loaded';
import { PageTitle } from '../../components/page-title';
import { Section } from '../../components/section';
import { SkeletonBlock } from '../../components/skeletons';
import { useMessages } from '../../i18n/use-messages';
import type { ItemOf } from '../../lib/api';
import { useAsOf } from '../../lib/as-of';
import { useProblemText } from '../../lib/use-problem-text';
import { useMayAdminister } from '../../session/use-session';
import { EMPTY_CONTENT } from './editor/content-edits';
import { DOT } from '../../lib/dot';
import styles from './questionnaires-page.module.css';
import { questionnairesMessages } from './questionnaires.messages';
import { createQuestionnaire, questionnairesQuery, refreshQuestionnaires } from './questionnaires.queries';

/** The questionnaires that vendors can be sent: the organisation's own and the library's. */
export function QuestionnairesPage() {
  const text = useMessages(questionnairesMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const mayAdminister = useMayAdminister();
  const list = useQuery(questionnairesQuery(useAsOf()));
  const creating = useMutation({
    mutationFn: () => createQuestionnaire(EMPTY_CONTENT),
    onSuccess: async ({ id }) => {
      await refreshQuestionnaires(client);
      await navigate({ to: '/questionnaires/$questionnaireId/edit', params: { questionnaireId: id } });
    },
  });
  return (
    <>
      <PageTitle title={text('title')} tab={text('tab')} lead={text('lead')}>
        {mayAdminister ? (
          <Button loading={creating.isPending} onClick={() => creating.mutate()}>
            {text('create')}
          </Button>
        ) : null}
      </PageTitle>
      {creating.isError ? <p role="alert">{problemText(creating.error)}</p> : null}
      <Loaded query={list} skeleton={<SkeletonBlock height={88} />}>
        {({ items }) => {
          const own = items.filter(({ library }) => !library);
          return (
            <div className={styles['sections']}>
              <Section title={text('yours')}>
                {own.length === 0 ? (
                  <p className={styles['description']}>{text('yoursEmpty')}</p>
                ) : (
                  <List items={own} mayEdit={mayAdminister} />
                )}
              </Section>
              <Section title={text('library')}>
                <List items={items.filter(({ library }) => library)} mayEdit={mayAdminister} />
              </Section>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

function List({ items, mayEdit }: { items: readonly ItemOf<'/api/v1/questionnaires'>[]; mayEdit: boolean }) {
  const text = useMessages(questionnairesMessages);
  return (
    <ul className={styles['list']}>
      {items.map(({ id, title, description, questionCount, version, status, hasDraft }) => {
        const facts = [
          text('questionCount', { count: questionCount }),
          version === null ? text('drafted') : text('version', { version }),
          ...(status === 'retired' ? [text('retired')] : []),
          ...(hasDraft && version !== null ? [text('hasDraft')] : []),
        ];
        return (
          <li key={id}>
            <Link
              to={
                version === null && mayEdit
                  ? '/questionnaires/$questionnaireId/edit'
                  : '/questionnaires/$questionnaireId'
              }
              params={{ questionnaireId: id }}
              className={styles['item']}
              data-retired={status === 'retired' || undefined}
            >
              <span className={styles['name']}>{title === '' ? text('untitled') : title}</span>
              <span className={styles['facts']}>{facts.join(DOT)}</span>
              <span className={styles['description']}>{description}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
