import { useMessages } from '../../i18n/use-messages';
import { questionMessages } from '../pages/question.messages';
import { hrefTo } from '../portal-route';
import type { PortalRoute } from '../portal-route';
import { keepView } from '../question-view';

/** The way from one question at a time to the whole section, or back; the choice is remembered. */
export function ViewSwitch({ to }: { to: Extract<PortalRoute, { page: 'question' | 'section' }> }) {
  const text = useMessages(questionMessages);
  return (
    <p>
      <a href={hrefTo(to)} onClick={() => keepView(to.page)}>
        {text(to.page === 'section' ? 'wholeSection' : 'oneByOne')}
      </a>
    </p>
  );
}
