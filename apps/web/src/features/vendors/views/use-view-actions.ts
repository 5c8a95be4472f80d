import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { viewsMessages } from './views.messages';
import { changeView, keepView, removeView, viewsQuery } from './views.queries';
import type { KeptView, NewView } from './views.queries';

/** Changes and deletes views; what fails is said in a notice, and what was deleted comes back by one press. */
export function useViewActions() {
  const text = useMessages(viewsMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const attempt = (act: () => Promise<void>) => {
    act()
      .catch((error: unknown) => toast({ message: problemText(error) }))
      .finally(() => void client.invalidateQueries({ queryKey: viewsQuery.queryKey }));
  };
  const bringBack = ({ name, shared, search }: KeptView) =>
    attempt(async () => {
      await keepView({ name, shared, search });
    });
  return {
    change: (view: KeptView, change: Partial<NewView>) =>
      attempt(async () => {
        const { id, name } = await changeView(view, change);
        toast({ message: text('kept', { name }) });
        if (change.search !== undefined)
          await navigate({ to: '/vendors', search: { ...change.search, view: id }, replace: true });
      }),
    remove: (view: KeptView) =>
      attempt(async () => {
        await removeView(view);
        toast({ message: text('removed', { name: view.name }), undo: () => bringBack(view) });
        await navigate({ to: '/vendors', search: view.search, replace: true });
      }),
  };
}
