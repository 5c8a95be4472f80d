import { EmptyState } from '../../../components/empty-state';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useMayWrite } from '../../../session/use-session';
import { homeMessages } from '../home.messages';
import styles from './first-steps.module.css';

/** What to do in an empty register, in order. */
export function FirstSteps() {
  const text = useMessages(homeMessages);
  const mayWrite = useMayWrite();
  if (!mayWrite) return <EmptyState title={text('firstText')}>{text('firstReader')}</EmptyState>;
  return (
    <div className={styles['steps']}>
      <p className={styles['lead']}>{text('firstText')}</p>
      <ol className={styles['list']}>
        <li>
          <TextLink to="/vendors" hash="new">
            {text('firstAdd')}
          </TextLink>
          <p>{text('firstAddText')}</p>
        </li>
        <li>
          <TextLink to="/vendors/import">{text('firstImport')}</TextLink>
          <p>{text('firstImportText')}</p>
        </li>
        <li>
          <TextLink to="/questionnaires">{text('firstAsk')}</TextLink>
          <p>{text('firstAskText')}</p>
        </li>
      </ol>
    </div>
  );
}
