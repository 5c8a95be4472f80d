import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState, type ComponentType } from 'react';
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
import { importAnswers } from './pack.queries';
import type { ImportPreview, PackItem } from './pack.queries';

/** A kind of file that answers are brought in. */
export interface AnswerSource<Read, Preview extends ImportPreview> {
  readonly name: 'pack' | 'sheet';
  /** What the file chooser offers. */
  readonly accept: string;
  readonly mostBytes: number;
  /** What is sent of the file; throws anything for a file that cannot be right. */
  readonly read: (file: File) => Promise<Read>;
  /** Sets what was read beside what is here; nothing is stored. Throws ApiProblem. */
  readonly preview: (read: Read) => Promise<Preview>;
  readonly Origin: ComponentType<{ preview: Preview; questions: readonly AskedQuestion[] }>;
}

const ORIGINS = { pack: 'answer_pack', sheet: 'spreadsheet' } as const;

interface BringAnswersProps<Read, Preview extends ImportPreview> {
  source: AnswerSource<Read, Preview>;
  questions: readonly AskedQuestion[];
  onSaved: () => Promise<void>;
}

/** A file that cannot be right, before the server has seen it. */
class WrongFile extends Error {
  constructor(readonly reason: 'tooLarge' | 'unreadable') {
    super(reason);
  }
}

/** Takes a file, shows what it would do, and saves what was confirmed. */
export function BringAnswers<Read, Preview extends ImportPreview>({
  source,
  questions,
  onSaved,
}: BringAnswersProps<Read, Preview>) {
  const text = useMessages(packMessages);
  const problemText = useFileProblem(source);
  const visit = useVisit();
  const id = useId();
  // Each round shows how things stand anew.
  const [{ pack, round }, setPack] = useState<{ pack: { read: Read } | null; round: number }>({ pack: null, round: 0 });
  const reading = useMutation({
    mutationFn: async (file: File) => {
      const read = await readFile(source, file);
      // What is typed here and not saved yet would not be seen.
      await visit.answers.settle();
      setPack((last) => ({ pack: { read }, round: last.round + 1 }));
    },
  });
  const previewing = useQuery({
    queryKey: ['portal', source.name, round, useLocale()],
    queryFn: pack === null ? skipToken : () => source.preview(pack.read),
    // Another language shows the same again; nothing else may change under what is being ticked.
    placeholderData: (shown, query) => (query?.queryKey[2] === round ? shown : undefined),
    staleTime: Infinity,
  });
  const saving = useMutation({
    mutationFn: (items: readonly PackItem[]) => importAnswers(items, ORIGINS[source.name]),
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
        >
          <source.Origin preview={preview} questions={questions} />
        </PackReview>
      ) : (
        <div className={field['field']}>
          <label className={field['label']} htmlFor={id}>
            {text(WORDS[source.name].file)}
          </label>
          <input
            id={id}
            className={field['control']}
            type="file"
            accept={source.accept}
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

async function readFile<Read>(
  source: Pick<AnswerSource<Read, never>, 'mostBytes' | 'read'>,
  file: File,
): Promise<Read> {
  if (file.size > source.mostBytes) throw new WrongFile('tooLarge');
  return source.read(file).catch(() => Promise.reject(new WrongFile('unreadable')));
}

const WORDS = {
  pack: { file: 'file', unreadable: 'noPack' },
  sheet: { file: 'sheetFile', unreadable: 'noSheet' },
} as const;

/** What is wrong with a file, or with saving it, in one sentence. */
function useFileProblem({
  name,
  mostBytes,
}: Pick<AnswerSource<never, never>, 'name' | 'mostBytes'>): (error: unknown) => string {
  const text = useMessages(packMessages);
  const problemText = usePortalProblem();
  const tooLarge = (): string => text('tooLarge', { megabytes: mostBytes / 1_000_000 });
  return (error) => {
    if (error instanceof WrongFile) return error.reason === 'tooLarge' ? tooLarge() : text(WORDS[name].unreadable);
    if (isProblem(error, 412)) return text('stale');
    if (isProblem(error, 413)) return tooLarge();
    return isProblem(error, 400) || isProblem(error, 422) ? text(WORDS[name].unreadable) : problemText(error);
  };
}
