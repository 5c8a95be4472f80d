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

/** What keeps it from being published, each a way to its field. */
export function FaultSummary({ faults, content, onOpen }: FaultSummaryProps) {
  const text = useMessages(editorMessages);
  const locale = useLocale();
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
  return (
    <div className={styles['faults']} role="alert">
      <h2>{text('faultsTitle', { count: faults.length })}</h2>
      <ul>
        {faults.map(({ pointer, code, locale: missingIn }) => (
          <li key={pointer}>
            {code === 'no-questions' ? (
              text('fault_no-questions')
            ) : (
              <button
                type="button"
                onClick={() => {
                  const key = content.questions[Number(pointer.split('/')[2])]?.key;
                  if (key !== undefined) onOpen(key);
                  const at = code === 'repeated' ? `${pointer}/${locale}` : pointer;
                  // The field is there once the question is open.
                  requestAnimationFrame(() => document.getElementById(fieldId(at))?.focus());
                }}
              >
                {text(`fault_${code}`, {
                  where: whereOf(pointer),
                  language: missingIn === undefined ? '' : text(`language_${missingIn}`),
                })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
