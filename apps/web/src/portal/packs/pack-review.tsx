import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../../i18n/use-messages';
import type { AskedQuestion } from '../answers/answer-entry';
import { Button } from '../components/button';
import prose from '../components/prose.module.css';
import { packMessages } from './pack.messages';
import type { PackItem, PackPreview } from './pack.queries';
import { PackRows } from './pack-rows';
import styles from './pack-review.module.css';

interface PackReviewProps {
  preview: PackPreview;
  questions: readonly AskedQuestion[];
  isBusy: boolean;
  onSave: (items: readonly PackItem[]) => void;
  onCancel: () => void;
}

/** What a pack would do, to be confirmed: what fits is ticked, what would replace or reinterpret something is not. */
export function PackReview({ preview, questions, isBusy, onSave, onCancel }: PackReviewProps) {
  const text = useMessages(packMessages);
  const intl = useIntl();
  const of = (standing: PackItem['standing']): PackItem[] => preview.items.filter((item) => item.standing === standing);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(of('ready').map(({ questionKey }) => questionKey)),
  );
  const [saidNothing, setSaidNothing] = useState(false);
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const choosable = [...of('ready'), ...of('replaces'), ...of('reworded')];
  const wanted = choosable.filter(({ questionKey }) => chosen.has(questionKey));
  const count = wanted.length;
  const { vendor, questionnaireTitle: questionnaire, exportedAt, signature, signer, fingerprint } = preview;
  const date = intl.formatDate(exportedAt, { dateStyle: 'long' });
  const rows = { questions, chosen, onToggle: toggle };
  return (
    <div className={styles['review']}>
      <div className={styles['origin']}>
        <p className={styles['name']}>{text('from', { vendor, questionnaire, date })}</p>
        <p data-signature={signature}>{text(signature, { signer })}</p>
        {fingerprint === null ? null : <p className={prose['small']}>{text('fingerprint', { fingerprint })}</p>}
      </div>
      <PackRows {...rows} items={of('ready')} title="readyTitle" hint="readyText" />
      <PackRows {...rows} items={of('replaces')} title="replacesTitle" hint="replacesText" />
      <PackRows {...rows} items={of('reworded')} title="rewordedTitle" hint="rewordedText" />
      <PackRows {...rows} items={of('invalid')} title="invalidTitle" />
      <ul className={prose['list']}>
        {of('same').length > 0 ? <li>{text('same', { count: of('same').length })}</li> : null}
        {of('not_asked').length > 0 ? <li>{text('notAsked', { count: of('not_asked').length })}</li> : null}
        {preview.missingQuestionIds.length > 0 ? (
          <li>{text('missing', { count: preview.missingQuestionIds.length })}</li>
        ) : null}
      </ul>
      {saidNothing && count === 0 ? <p role="alert">{text('nothingChosen')}</p> : null}
      <div className={prose['actions']}>
        <Button
          isBusy={isBusy}
          onClick={() => {
            setSaidNothing(count === 0);
            if (count > 0) onSave(wanted);
          }}
        >
          {text('save', { count })}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {text('cancel')}
        </Button>
      </div>
    </div>
  );
}
