import { useState, type ReactNode } from 'react';
import { useMessages } from '../../i18n/use-messages';
import type { AskedQuestion } from '../answers/answer-entry';
import { Button } from '../components/button';
import prose from '../components/prose.module.css';
import { packMessages } from './pack.messages';
import type { ImportPreview, PackItem } from './pack.queries';
import { PackRows } from './pack-rows';
import styles from './pack-review.module.css';

interface PackReviewProps {
  preview: ImportPreview;
  /** Where the answers come from, and what is wrong with them. */
  children: ReactNode;
  questions: readonly AskedQuestion[];
  isBusy: boolean;
  onSave: (items: readonly PackItem[]) => void;
  onCancel: () => void;
}

/** What a file would do, to be confirmed: what fits is ticked, what would replace or reinterpret something is not. */
export function PackReview({ preview, children, questions, isBusy, onSave, onCancel }: PackReviewProps) {
  const text = useMessages(packMessages);
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
  const tickAll = (items: readonly PackItem[]): void =>
    setChosen(new Set([...chosen, ...items.map(({ questionKey }) => questionKey)]));
  const rows = { questions, chosen, onToggle: toggle, onTickAll: tickAll };
  return (
    <div className={styles['review']}>
      {children}
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
