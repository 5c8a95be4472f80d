import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { PageTitle } from '../../components/page-title';
import { useMessages } from '../../i18n/use-messages';
import { ApiProblem } from '../../lib/problem';
import { useMayWrite } from '../../session/use-session';
import { ColumnsTable } from './components/columns-table';
import { EarlierImports } from './components/earlier-imports';
import { EncodingChoice } from './components/encoding-choice';
import { ImportProblem } from './components/import-problem';
import { ListChooser } from './components/list-chooser';
import { Outcome } from './components/outcome';
import { ReadingBar } from './components/reading-bar';
import { ReadingSettings } from './components/reading-settings';
import { Storing } from './components/storing';
import { WordsTable } from './components/words-table';
import { candidatesIn } from './encoding-candidates';
import styles from './vendors-import-page.module.css';
import { vendorImportMessages } from './vendor-import.messages';
import {
  importVendors,
  previewQuery,
  type Decisions,
  type ListSource,
  type ReadingChoices,
} from './vendor-import.queries';

const UNDECIDED: Decisions = { rows: {} };

/** Takes a list of vendors over: chosen or pasted, read, shown as what would happen, and stored as a whole. */
export function VendorsImportPage() {
  const text = useMessages(vendorImportMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { storing } = useSearch({ from: '/framed/vendors/import' });
  const mayWrite = useMayWrite();
  const [source, setSource] = useState<ListSource | null>(null);
  const [choices, setChoices] = useState<ReadingChoices>({});
  const [decisions, setDecisions] = useState(UNDECIDED);
  // Each look at the list is a reading of its own.
  const reading = useMemo(() => newReading(source, choices, decisions), [source, choices, decisions]);
  const asked = previewQuery(source, choices, decisions, reading);
  const preview = useQuery({ ...asked, placeholderData: keepPreviousData });
  const importing = useMutation({
    mutationFn: (list: ListSource) => importVendors(list, choices, decisions, reading),
    onSuccess: ({ id }) => navigate({ to: '/vendors/import', search: { storing: id } }),
  });
  const choose = (chosen: ListSource | null): void => {
    setSource(chosen);
    setChoices({});
    setDecisions(UNDECIDED);
    importing.reset();
  };
  const change = (changed: ReadingChoices): void => {
    setChoices({ ...choices, ...changed });
    importing.reset();
  };
  const candidates = candidatesIn(preview.error);
  const shown = preview.isError ? undefined : preview.data;
  const lookAgain = async (): Promise<void> => {
    await navigate({ to: '/vendors/import', search: {} });
    await client.invalidateQueries({ queryKey: ['vendor-imports', 'preview'] });
  };
  const chooseAnother = (): void => {
    choose(null);
    void navigate({ to: '/vendors/import', search: {} });
  };
  const cancel = async (): Promise<void> => {
    await client.cancelQueries({ queryKey: asked.queryKey });
    choose(null);
  };
  if (storing !== undefined)
    return (
      <>
        <PageTitle title={text('title')} tab={text('tab')} />
        <Storing key={storing} importId={storing} onAgain={() => void lookAgain()} onAnother={chooseAnother} />
      </>
    );
  return (
    <>
      <PageTitle title={text('title')} tab={text('tab')} lead={text('lead')} />
      {mayWrite ? <ListChooser source={source} onChoose={choose} /> : <p>{text('readOnly')}</p>}
      <ReadingBar
        reading={(preview.isFetching || importing.isPending) && source !== null ? reading : null}
        {...(importing.isPending ? {} : { onCancel: () => void cancel() })}
      />
      {candidates.length > 0 ? (
        <EncodingChoice candidates={candidates} onChoose={(encoding) => change({ encoding })} />
      ) : null}
      {preview.error instanceof ApiProblem && candidates.length === 0 ? (
        <ImportProblem problem={preview.error} />
      ) : null}
      {source !== null && shown !== undefined ? (
        <div className={styles['parts']}>
          <ReadingSettings preview={shown} choices={choices} onChange={change} />
          <ColumnsTable columns={shown.columns} onChange={(columns) => change({ columns })} />
          <WordsTable unknown={shown.unknownWords} explained={choices.words} onChange={(words) => change({ words })} />
          <Outcome
            preview={shown}
            decisions={decisions}
            importing={importing.isPending}
            onDecide={(changed) => {
              setDecisions(changed);
              importing.reset();
            }}
            onImport={() => importing.mutate(source)}
          />
          {importing.error instanceof ApiProblem ? <ImportProblem problem={importing.error} /> : null}
        </div>
      ) : null}
      {source === null ? <EarlierImports /> : null}
    </>
  );
}

/** The arguments are those by which one reading differs from the next. */
const newReading = (..._of: readonly [ListSource | null, ReadingChoices, Decisions]): string => crypto.randomUUID();
