import { useIntl } from 'react-intl';
import { useMessages } from '../../i18n/use-messages';
import prose from '../components/prose.module.css';
import { packMessages } from './pack.messages';
import type { PackPreview } from './pack.queries';
import styles from './pack-review.module.css';

/** Whose pack it is, and what its signature is worth. */
export function PackOrigin({ preview }: { preview: PackPreview }) {
  const text = useMessages(packMessages);
  const intl = useIntl();
  const { vendor, questionnaireTitle: questionnaire, exportedAt, signature, signer, fingerprint } = preview;
  const date = intl.formatDate(exportedAt, { dateStyle: 'long' });
  return (
    <div className={styles['origin']}>
      <p className={styles['name']}>{text('from', { vendor, questionnaire, date })}</p>
      <p data-signature={signature}>{text(signature, { signer })}</p>
      {fingerprint === null ? null : <p className={prose['small']}>{text('fingerprint', { fingerprint })}</p>}
    </div>
  );
}
