import type { TemplateContent, TemplateFault } from '@firebreak/domain';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import styles from './editor.module.css';
import { editorMessages } from './editor.messages';
import { fieldId } from './paired-field';

interface FaultSummaryProps {
  faults: readonly TemplateFault[];
  content: TemplateContent;
  /** Opens the question of a fault, so that its field is there. */
  onOpen: (key: string) => void;
}

/** What keeps it from being published, field by field, each a way to it. */
export function FaultSummary({ faults, content, onOpen }: FaultSummaryProps) {
  const text = useMessages(editorMessages);
  const locale = useLocale();
  const fields = new Map<string, TemplateFault[]>();
  for (const fault of faults) {
    const field = fault.locale === undefined ? fault.pointer : fault.pointer.slice(0, -fault.locale.length - 1);
    fields.set(field, [...(fields.get(field) ?? []), fault]);
  }
  const whereOf = (pointer: string): string => {
    const [, first, index, , part, level] = pointer.split('/');
    if (first === 'title' || first === 'description') return text(first);
    const own = content.questions[Number(index)]?.own;
    const said = own?.text[locale].trim() || own?.text.en.trim();
    const question = said || text('questionNumber', { number: Number(index) + 1 });
    const named =
      part === 'options' ? text('level', { level: level ?? '' }) : text(part === 'why' ? 'why' : 'question');
    return text('ofQuestion', { question, part: named });
  };
  const wordsOf = (pointer: string, [first, second]: readonly TemplateFault[]): string => {
    if (first?.locale === undefined) return text('fault_repeated', { where: whereOf(pointer) });
    const language = text(`language_${first.locale}`);
    const languages =
      second?.locale === undefined
        ? language
        : text('languages', { first: language, second: text(`language_${second.locale}`) });
    return text('fault_missing', { where: whereOf(pointer), language: languages });
  };
  const show = (pointer: string, [first]: readonly TemplateFault[]) => {
    const key = content.questions[Number(pointer.split('/')[2])]?.key;
    if (key !== undefined) onOpen(key);
    // The field is there once the question is open.
    requestAnimationFrame(() => document.getElementById(fieldId(`${pointer}/${first?.locale ?? locale}`))?.focus());
  };
  return (
    <div className={styles['faults']} role="alert">
      <h2>{text('faultsTitle', { count: fields.size })}</h2>
      <ul>
        {[...fields].map(([pointer, found]) => (
          <li key={pointer}>
            {found[0]?.code === 'no-questions' ? (
              text('fault_no-questions')
            ) : (
              <button type="button" onClick={() => show(pointer, found)}>
                {wordsOf(pointer, found)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
