import { ADJUSTABLE_PARTS, modelOf } from '@firebreak/domain';
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useConstantNames } from '../../../components/constant-names';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { ModelPreviewTable } from '../organization/model-preview-table';
import { riskModelMessages } from '../organization/risk-model.messages';
import { previewDraft } from '../organization/risk-model.queries';
import type { BaseVersion, RiskModels } from '../organization/risk-model.queries';
import { ConstantsPart } from './constants-part';
import { FixedParts } from './fixed-parts';
import { KeepModelDialog } from './keep-model-dialog';
import { entriesOf, readDraft } from './model-draft';
import type { DraftEntries } from './model-draft';
import styles from './own-model.module.css';
import { ownModelMessages } from './own-model.messages';

interface OwnModelEditorProps {
  versions: RiskModels['models'];
  /** The model in force, which the page begins with. */
  standing: RiskModels['models'][number];
  mayChange: boolean;
}

/** Every constant that may be set, beginning with what is in force; what it would change, and keeping it. */
export function OwnModelEditor({ versions, standing, mayChange }: OwnModelEditorProps) {
  const text = useMessages(ownModelMessages);
  const shared = useMessages(riskModelMessages);
  const names = useConstantNames();
  const problemText = useProblemText();
  const published = versions.flatMap((model) => (model.own === null ? [model.baseVersion] : []));
  const [baseVersion, setBaseVersion] = useState(standing.baseVersion);
  const [entries, setEntries] = useState<DraftEntries>(() => entriesOf(standing.own?.adjustments ?? {}));
  const [wanted, setWanted] = useState('');
  const [isChangedOnly, setChangedOnly] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  const base = modelOf(baseVersion);
  const { constants, adjustments, problems } = useMemo(() => readDraft(base, entries), [base, entries]);
  const preview = useMutation({ mutationFn: () => previewDraft(baseVersion, adjustments) });
  const count = Object.keys(adjustments).length;
  const search = useDeferredValue(wanted.trim().toLowerCase());
  const shown = constants.filter(
    ({ key }) =>
      (!isChangedOnly || key in adjustments || problems.has(key)) &&
      (search === '' || key.toLowerCase().includes(search) || names.nameOfKey(key)?.toLowerCase().includes(search)),
  );
  const change = (next: DraftEntries) => {
    setEntries(next);
    preview.reset();
  };
  return (
    <div className={styles['editor']}>
      <div className={styles['bar']}>
        <Select<BaseVersion>
          allowDeselect={false}
          label={text('base')}
          data={published.toReversed()}
          value={baseVersion}
          onChange={(version) => {
            if (version !== null) setBaseVersion(version);
            preview.reset();
          }}
        />
        <TextInput
          type="search"
          label={text('find')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <Checkbox
          label={text('changedOnly')}
          checked={isChangedOnly}
          onChange={(event) => setChangedOnly(event.currentTarget.checked)}
        />
      </div>
      <div className={styles['summary']}>
        <p role="status">
          {text('differ', { count })} {problems.size === 0 ? '' : text('faulty', { count: problems.size })}
        </p>
        <div className={styles['actions']}>
          {mayChange && Object.keys(entries).length > 0 ? (
            <Button variant="subtle" onClick={() => change({})}>
              {text('putAllBack')}
            </Button>
          ) : null}
          <Button
            variant="default"
            disabled={count === 0 || problems.size > 0}
            loading={preview.isPending}
            onClick={() => preview.mutate()}
          >
            {text('show')}
          </Button>
          {mayChange ? (
            <Button disabled={count === 0 || problems.size > 0} onClick={() => setKeeping(true)}>
              {text('keep')}
            </Button>
          ) : null}
        </div>
        {preview.isError ? <p role="alert">{problemText(preview.error)}</p> : null}
        {preview.isSuccess ? (
          <section aria-label={shared('show')} className={styles['preview']}>
            <ModelPreviewTable preview={preview.data} />
          </section>
        ) : null}
      </div>
      {shown.length === 0 ? <p>{text('nothingFound')}</p> : null}
      {ADJUSTABLE_PARTS.map((part) => {
        const ofPart = shown.filter((constant) => constant.part === part);
        return ofPart.length === 0 ? null : (
          <ConstantsPart
            key={`${part} ${search !== '' || isChangedOnly ? 'found' : ''}`}
            part={part}
            source={base.sources[part]}
            constants={ofPart}
            isOpen={search !== '' || isChangedOnly}
            entries={entries}
            adjustments={adjustments}
            problems={problems}
            onChange={mayChange ? change : undefined}
          />
        );
      })}
      <FixedParts model={base} />
      <KeepModelDialog
        opened={isKeeping}
        baseVersion={baseVersion}
        adjustments={adjustments}
        onClose={() => setKeeping(false)}
      />
    </div>
  );
}
