import { ANSWER_IMPORT_LIMITS } from '@firebreak/domain';
import type { Schemas } from '@firebreak/api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import type { AskedQuestion } from '../answers/answer-entry';
import { ButtonLink } from '../components/button';
import field from '../components/field.module.css';
import prose from '../components/prose.module.css';
import { hrefTo } from '../portal-route';
import { usePortalProblem } from '../use-portal-problem';
import { useVisit } from '../visit-context';
import { PackReview } from './pack-review';
import { packMessages } from './pack.messages';
import { importAnswers, previewPack } from './pack.queries';
import type { PackItem } from './pack.queries';

interface BringAnswersProps {
  questions: readonly AskedQuestion[];
  onSaved: () => Promise<void>;
}

/** A file that cannot be a pack, before the server has seen it. */
class NoPack extends Error {
  constructor(readonly reason: 'tooLarge' | 'noPack') {
    super(reason);
  }
}

const NONE = { pack: null, round: 0 };

/** Takes a pack, shows what it would do, and saves what was confirmed. */
export function BringAnswers({ questions, onSaved }: BringAnswersProps) {
  const text = useMessages(packMessages);
  const problemText = usePackProblem();
  const visit = useVisit();
  const id = useId();
  // Each round shows how things stand anew.
  const [{ pack, round }, setPack] = useState<{ pack: Schemas['AnswerPackDto'] | null; round: number }>(NONE);
  const reading = useMutation({
    mutationFn: async (file: File) => {
      const read = await readPack(file);
      // What is typed here and not saved yet would not be seen.
      await visit.answers.settle();
      setPack((last) => ({ pack: read, round: last.round + 1 }));
    },
  });
  const previewing = useQuery({
    queryKey: ['portal', 'pack', round, useLocale()],
    queryFn: () => previewPack(pack),
    enabled: pack !== null,
    // Another language shows the same again; nothing else may change under what is being ticked.
    placeholderData: (shown, query) => (query?.queryKey[2] === round ? shown : undefined),
    staleTime: Infinity,
  });
  const saving = useMutation({
    mutationFn: importAnswers,
    onSuccess: async () => {
      setPack((last) => ({ ...last, pack: null }));
      await onSaved();
    },
    onError: (error) => {
      if (isProblem(error, 412)) setPack((last) => ({ ...last, round: last.round + 1 }));
    },
  });
  const putAway = (): void => {
    setPack((last) => ({ ...last, pack: null }));
    saving.reset();
  };
  const preview = pack === null ? undefined : previewing.data;
  const error = saving.error ?? reading.error ?? (pack === null ? null : previewing.error);
  return (
    <>
      {saving.isSuccess ? (
        <div role="status" className={prose['stack']}>
          <p>{text('saved', { count: saving.data })}</p>
          <div>
            <ButtonLink href={hrefTo({ page: 'check' })}>{text('check')}</ButtonLink>
          </div>
        </div>
      ) : null}
      {error === null ? null : <p role="alert">{problemText(error)}</p>}
      {preview !== undefined ? (
        <PackReview
          key={round}
          preview={preview}
          questions={questions}
          isBusy={saving.isPending || previewing.isFetching}
          onSave={(items: readonly PackItem[]) => saving.mutate(items)}
          onCancel={putAway}
        />
      ) : (
        <div className={field['field']}>
          <label className={field['label']} htmlFor={id}>
            {text('file')}
          </label>
          <input
            id={id}
            className={field['control']}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              saving.reset();
              if (file) reading.mutate(file);
              event.currentTarget.value = '';
            }}
          />
          {reading.isPending || previewing.isFetching ? <p role="status">{text('reading')}</p> : null}
        </div>
      )}
    </>
  );
}

async function readPack(file: File): Promise<Schemas['AnswerPackDto']> {
  if (file.size > ANSWER_IMPORT_LIMITS.bytes) throw new NoPack('tooLarge');
  try {
    const read: unknown = JSON.parse(await file.text());
    if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new NoPack('noPack');
    return read as Schemas['AnswerPackDto'];
  } catch {
    throw new NoPack('noPack');
  }
}

/** What is wrong with a pack, or with saving it, in one sentence. */
function usePackProblem(): (error: unknown) => string {
  const text = useMessages(packMessages);
  const problemText = usePortalProblem();
  const megabytes = ANSWER_IMPORT_LIMITS.bytes / 1_000_000;
  return (error) => {
    if (error instanceof NoPack) return text(error.reason, { megabytes });
    if (isProblem(error, 412)) return text('stale');
    if (isProblem(error, 413)) return text('tooLarge', { megabytes });
    return isProblem(error, 400) || isProblem(error, 422) ? text('noPack') : problemText(error);
  };
}
