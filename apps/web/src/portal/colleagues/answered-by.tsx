import { useIntl } from 'react-intl';
import { useMessages } from '../../i18n/use-messages';
import type { SavedAnswer } from '../answers/answer-draft';
import { INSTANT_FORMAT } from '../../lib/instant-format';
import prose from '../components/prose.module.css';
import { calledBy } from './colleagues.queries';
import { colleaguesMessages } from './colleagues.messages';

/** Who gave the saved answer, and when; nothing before the one-time code. */
export function AnsweredBy({ saved }: { saved: SavedAnswer | null }) {
  const text = useMessages(colleaguesMessages);
  const intl = useIntl();
  if (!saved?.answeredBy) return null;
  const when = intl.formatDate(saved.answeredAt, INSTANT_FORMAT);
  return <p className={prose['small']}>{text('answeredBy', { name: calledBy(saved.answeredBy), when })}</p>;
}
