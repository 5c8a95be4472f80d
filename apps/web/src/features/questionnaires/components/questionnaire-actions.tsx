import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { questionnairesMessages } from '../questionnaires.messages';
import {
  contentOnly,
  createQuestionnaire,
  draftQuery,
  moveQuestionnaire,
  refreshQuestionnaires,
} from '../questionnaires.queries';
import type { QuestionnaireDetail } from '../questionnaires.queries';

const COPY_OF = { en: (title: string) => `Copy of ${title}`, 'zh-Hant': (title: string) => `${title}（副本）` };
const LONGEST_COPIED_TITLE = 100;

/** What an administrator can do with a questionnaire: copy it, edit one's own, take it out of use and back. */
export function QuestionnaireActions({ questionnaire }: { questionnaire: QuestionnaireDetail }) {
  const text = useMessages(questionnairesMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { id, library, status } = questionnaire;
  const edit = (questionnaireId: string) =>
    navigate({ to: '/questionnaires/$questionnaireId/edit', params: { questionnaireId } });
  const copying = useMutation({
    mutationFn: async () => {
      const { title, ...content } = contentOnly(await client.fetchQuery(draftQuery(id)));
      const named = (locale: 'en' | 'zh-Hant') => COPY_OF[locale](title[locale].slice(0, LONGEST_COPIED_TITLE));
      return createQuestionnaire({ ...content, title: { en: named('en'), 'zh-Hant': named('zh-Hant') } });
    },
    onSuccess: async (copy) => {
      await refreshQuestionnaires(client);
      await edit(copy.id);
    },
  });
  const moving = useMutation({
    mutationFn: () => moveQuestionnaire(questionnaire, status === 'retired' ? 'reinstate' : 'retire'),
    onSuccess: async (moved) => {
      toast({ message: text(moved.status === 'retired' ? 'isRetired' : 'isReinstated') });
      await refreshQuestionnaires(client);
    },
  });
  const problem = copying.error ?? moving.error;
  return (
    <>
      {problem === null ? null : <p role="alert">{problemText(problem)}</p>}
      <Button variant="default" loading={moving.isPending} onClick={() => moving.mutate()}>
        {text(status === 'retired' ? 'reinstate' : 'retire')}
      </Button>
      <Button variant={library ? 'filled' : 'default'} loading={copying.isPending} onClick={() => copying.mutate()}>
        {text('copy')}
      </Button>
      {library ? null : <Button onClick={() => void edit(id)}>{text('edit')}</Button>}
    </>
  );
}
