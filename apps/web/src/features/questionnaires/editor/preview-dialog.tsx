import { applicableQuestions, definedQuestion, LOCALES, MEASURES, nameOf } from '@firebreak/domain';
import type { Archetype, Locale, TemplateContent } from '@firebreak/domain';
import { Button, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useArchetypeOptions } from '../../../components/archetype-options';
import { ChoiceBar } from '../../../components/choice-bar';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import styles from './editor.module.css';
import { editorMessages, previewWords } from './editor.messages';

/** Walks through a questionnaire as a supplier of one kind, in one language, would; nothing is stored. */
export function PreviewDialog({ content, onClose }: { content: TemplateContent; onClose: () => void }) {
  const text = useMessages(editorMessages);
  const archetypes = useArchetypeOptions();
  const reader = useLocale();
  const [locale, setLocale] = useState<Locale>(reader);
  const [archetype, setArchetype] = useState<Archetype>('call_centre_bpo');
  const [place, setPlace] = useState(0);
  const all = content.questions.map(definedQuestion);
  const sorted = MEASURES.flatMap((measure) => all.filter((question) => question.measure === measure));
  const asked = applicableQuestions(sorted, { archetype, scopes: [] });
  const at = Math.min(place, asked.length - 1);
  const question = asked[at];
  return (
    <Modal
      opened
      size={720}
      onClose={onClose}
      title={text('previewTitle')}
      closeButtonProps={{ 'aria-label': text('close') }}
    >
      <div className={styles['previewBar']}>
        <Select<Archetype>
          searchable
          allowDeselect={false}
          label={text('previewOf')}
          data={[...archetypes]}
          value={archetype}
          onChange={(value) => {
            if (value !== null) setArchetype(value);
            setPlace(0);
          }}
        />
        <ChoiceBar
          label={text('previewLanguage')}
          value={locale}
          choices={LOCALES.map((value) => ({ value, label: nameOf('locale', value, value), lang: value }))}
          onChange={setLocale}
        />
      </div>
      {question === undefined ? (
        <p>{text('previewNone')}</p>
      ) : (
        <article className={styles['preview']} lang={locale}>
          <p className={styles['hint']}>
            {nameOf('measure', question.measure, locale)} ·{' '}
            {text('previewPlace', { place: at + 1, count: asked.length })}
          </p>
          <h3>{question.text[locale]}</h3>
          <p className={styles['hint']}>
            <strong>{previewWords.why[locale]}</strong> {question.why[locale]}
          </p>
          <fieldset>
            <legend className="visually-hidden">{question.text[locale]}</legend>
            {question.options.map((option) => (
              <label key={`${question.key} ${option.level}`} className={styles['card']}>
                <input type="radio" name={question.key} />
                {option.text[locale]}
              </label>
            ))}
            <label className={styles['card']}>
              <input type="radio" name={question.key} />
              {previewWords.unknown[locale]}
            </label>
            {question.appliesWhen === 'always' ? null : (
              <label className={styles['card']}>
                <input type="radio" name={question.key} />
                {previewWords.notApplicable[locale]}
              </label>
            )}
          </fieldset>
        </article>
      )}
      <div className={styles['actions']}>
        <Button variant="default" disabled={at <= 0} onClick={() => setPlace(at - 1)}>
          {text('previous')}
        </Button>
        <Button disabled={at >= asked.length - 1} onClick={() => setPlace(at + 1)}>
          {text('next')}
        </Button>
      </div>
    </Modal>
  );
}
