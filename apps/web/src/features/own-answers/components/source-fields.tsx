import { ANSWER_SOURCES, nameOf, SOURCE_LIMITS, SOURCES_WITH_PERIOD } from '@firebreak/domain';
import type { AnswerSource, AnswerSourceKind, Proof } from '@firebreak/domain';
import { Select, TextInput } from '@mantine/core';
import { ChoiceBar } from '../../../components/choice-bar';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { bodyOf, isSameSource, proofsFor, sourceDraftOf } from '../own-draft';
import type { OwnDraft, SourceDraft } from '../own-draft';
import { ownAnswersMessages } from '../own-answers.messages';
import { DOT } from '../../../lib/dot';
import styles from './question-card.module.css';

interface SourceFieldsProps {
  draft: OwnDraft;
  /** Sources that other answers rest on. */
  sources: readonly AnswerSource[];
  onChange: (change: Pick<OwnDraft, 'source'> | Pick<OwnDraft, 'proof'>) => void;
}

/** Where an answer comes from, and how well that proves it. */
export function SourceFields({ draft, sources, onChange }: SourceFieldsProps) {
  const text = useMessages(ownAnswersMessages);
  const locale = useLocale();
  const { source, proof } = draft;
  const { kind } = source;
  const edit = (change: Partial<SourceDraft>) => onChange({ source: { ...source, ...change } });
  const { source: present } = bodyOf(draft);
  const known = sources.filter(
    (one, index) =>
      !isSameSource(one, present ?? null) && sources.findIndex((other) => isSameSource(one, other)) === index,
  );
  const proofs = proofsFor(kind);
  const hint = kind === 'report' || kind === 'certificate' ? text(`titleHint${kind}`) : undefined;
  const isCertificate = kind === 'certificate';
  const field = (name: 'title' | 'seenOn' | 'address' | 'periodFrom' | 'periodTo') => ({
    value: source[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => edit({ [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className={styles['source']}>
      <legend>{text('source')}</legend>
      {known.length === 0 ? null : (
        <Select
          label={text('again')}
          placeholder={text('againHint')}
          data={known.map((one, index) => ({
            value: String(index),
            label: `${nameOf('answerSource', one.kind, locale)}${DOT}${one.title}`,
          }))}
          value={null}
          onChange={(index) => {
            const chosen = known[Number(index ?? -1)];
            if (chosen) onChange({ source: sourceDraftOf(chosen) });
          }}
        />
      )}
      <div className={styles['fields']}>
        <Select<AnswerSourceKind>
          allowDeselect={false}
          label={text('kind')}
          data={ANSWER_SOURCES.map((value) => ({ value, label: nameOf('answerSource', value, locale) }))}
          value={kind}
          onChange={(value) => (value === null ? undefined : edit({ kind: value }))}
        />
        <TextInput
          label={text(kind === 'conversation' ? 'titleconversation' : 'title')}
          placeholder={hint}
          maxLength={SOURCE_LIMITS.titleCharacters}
          {...field('title')}
        />
        <TextInput
          type="url"
          label={text(kind === 'trust_page' ? 'address' : 'addressOptional')}
          placeholder="https://"
          maxLength={SOURCE_LIMITS.addressCharacters}
          {...field('address')}
        />
        <TextInput
          type="date"
          label={text(kind === 'conversation' ? 'seenOnconversation' : 'seenOn')}
          {...field('seenOn')}
        />
        {SOURCES_WITH_PERIOD.includes(kind) ? (
          <>
            <TextInput
              type="date"
              label={text(isCertificate ? 'periodFromcertificate' : 'periodFrom')}
              {...field('periodFrom')}
            />
            <TextInput
              type="date"
              label={text(isCertificate ? 'periodTocertificate' : 'periodTo')}
              {...field('periodTo')}
            />
          </>
        ) : null}
      </div>
      <div>
        <p className={styles['label']}>{text('proof')}</p>
        <p className={styles['why']}>{text('proofHint')}</p>
        {proofs.length === 1 ? (
          <p>{nameOf('proof', 'self_attested', locale)}</p>
        ) : (
          <ChoiceBar<Proof>
            label={text('proof')}
            value={proofs.includes(proof) ? proof : (proofs.at(-1) ?? 'self_attested')}
            choices={proofs.map((value) => ({ value, label: nameOf('proof', value, locale) }))}
            onChange={(value) => onChange({ proof: value })}
          />
        )}
      </div>
    </fieldset>
  );
}
