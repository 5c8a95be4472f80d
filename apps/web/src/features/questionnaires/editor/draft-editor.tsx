import { HKCERT_CORE, TEMPLATE_LIMITS, templateFaults } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { PageTitle } from '../../../components/page-title';
import { TextLink } from '../../../components/text-link';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import type { QuestionnaireDraft } from '../questionnaires.queries';
import { withLibrary } from './content-edits';
import { sentenceGap } from '../../../i18n/joining';
import styles from './editor.module.css';
import { editorMessages } from './editor.messages';
import { FaultSummary } from './fault-summary';
import { LibraryDialog } from './library-dialog';
import { PairedField } from './paired-field';
import { PreviewDialog } from './preview-dialog';
import { QuestionSections } from './question-sections';
import { useDraft } from './use-draft';

const CORE_KEYS: ReadonlySet<string> = new Set(HKCERT_CORE.questions.map(({ key }) => key));

/** Writes a questionnaire of one's own: its words, its questions, and publishing it. */
export function DraftEditor({ loaded }: { loaded: QuestionnaireDraft }) {
  const text = useMessages(editorMessages);
  const locale = useLocale();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const toast = useToast();
  const draft = useDraft(loaded);
  const { base, content, change, isChanged, saving, publishing, loading, isStale } = draft;
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'library' | 'preview' | 'drop' | null>(null);
  const [isTried, setTried] = useState(false);
  const faults = isTried ? templateFaults(content) : [];
  const pointers = new Set(faults.map(({ pointer }) => pointer));
  const asked = content.questions.filter(({ key }) => CORE_KEYS.has(key)).length;
  const problem = isStale ? null : (saving.error ?? publishing.error ?? loading.error);
  const title = content.title[locale].trim() || content.title.en.trim() || text('newTitle');
  const publish = () => {
    setTried(true);
    if (templateFaults(content).length > 0) return;
    publishing.mutate(undefined, {
      onSuccess: ({ id }) => {
        toast({ message: text('published') });
        void navigate({ to: '/questionnaires/$questionnaireId', params: { questionnaireId: id } });
      },
    });
  };
  return (
    <>
      <PageTitle title={title} tab={text('tab')} lead={text(stateOf(base))}>
        <Button variant="default" disabled={content.questions.length === 0} onClick={() => setDialog('preview')}>
          {text('preview')}
        </Button>
        <Button
          variant="default"
          disabled={!isChanged || isStale}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {text('save')}
        </Button>
        <Button disabled={isStale || (!isChanged && !base.hasDraft)} loading={publishing.isPending} onClick={publish}>
          {text('publish')}
        </Button>
      </PageTitle>
      <p className={styles['state']} role="status">
        {text(isChanged ? 'unsaved' : 'saved')}
      </p>
      {draft.wasKept && isChanged ? (
        <p className={styles['notice']}>
          {text('kept')}
          {sentenceGap(locale)}
          <button type="button" onClick={() => setDialog('drop')}>
            {text('drop')}
          </button>
        </p>
      ) : null}
      {isStale || loading.isSuccess ? (
        <div className={styles['notice']} role="alert">
          <p>{text(isStale ? 'stale' : 'broughtIn')}</p>
          {isStale ? (
            <Button size="xs" variant="default" loading={loading.isPending} onClick={() => loading.mutate()}>
              {text('bringIn')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {problem === null ? null : <p role="alert">{problemText(problem)}</p>}
      {faults.length === 0 ? null : <FaultSummary faults={faults} content={content} onOpen={setOpenKey} />}
      <div className={styles['fields']}>
        <PairedField
          label={text('title')}
          pointer="/title"
          value={content.title}
          maxLength={TEMPLATE_LIMITS.titleCharacters}
          faults={pointers}
          onChange={(value) => change((current) => ({ ...current, title: value }))}
        />
        <PairedField
          label={text('description')}
          pointer="/description"
          value={content.description}
          maxLength={TEMPLATE_LIMITS.descriptionCharacters}
          faults={pointers}
          rows={3}
          onChange={(value) => change((current) => ({ ...current, description: value }))}
        />
      </div>
      <div className={styles['coverage']}>
        <p>{text('coverage', { asked, all: CORE_KEYS.size })}</p>
        <Button variant="default" onClick={() => setDialog('library')}>
          {text('fromLibrary')}
        </Button>
      </div>
      <QuestionSections content={content} faults={pointers} openKey={openKey} onOpen={setOpenKey} onChange={change} />
      {dialog === 'library' ? (
        <LibraryDialog
          present={new Set(content.questions.map(({ key }) => key))}
          onTake={(keys) => {
            change((current) => withLibrary(current, keys));
            setDialog(null);
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'preview' ? <PreviewDialog content={content} onClose={() => setDialog(null)} /> : null}
      <ConfirmDialog
        opened={dialog === 'drop'}
        title={text('dropTitle')}
        confirm={text('drop')}
        cancel={text('cancel')}
        busy={false}
        problem={null}
        onConfirm={() => {
          draft.dropChanges();
          setDialog(null);
        }}
        onClose={() => setDialog(null)}
      >
        {text('dropText')}
      </ConfirmDialog>
    </>
  );
}

/** The back link and the editor stand apart, so that the link is there while the questionnaire is fetched. */
export function EditorBack() {
  const text = useMessages(editorMessages);
  return (
    <p className={styles['back']}>
      <TextLink to="/questionnaires">← {text('back')}</TextLink>
    </p>
  );
}

function stateOf({ status, hasDraft }: QuestionnaireDraft) {
  if (status === 'draft') return 'stateDraft';
  if (status === 'retired') return 'stateRetired';
  return hasDraft ? 'stateHasDraft' : 'statePublished';
}
