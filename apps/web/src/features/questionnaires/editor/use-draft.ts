import { isSameContent } from '@firebreak/domain';
import type { TemplateContent } from '@firebreak/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isProblem } from '../../../lib/problem';
import {
  contentOnly,
  draftQuery,
  moveQuestionnaire,
  refreshQuestionnaires,
  saveDraft,
} from '../questionnaires.queries';
import type { QuestionnaireDraft } from '../questionnaires.queries';
import { merged } from './content-edits';

/** What stays in this browser of what was written and not yet saved. */
interface Unsaved {
  readonly base: TemplateContent;
  readonly content: TemplateContent;
}

/**
 * A questionnaire that is being written. What is not saved yet stays in this browser until it is, also when the tab is
 * closed; what somebody else saved meanwhile goes beneath it.
 */
export function useDraft(loaded: QuestionnaireDraft) {
  const client = useQueryClient();
  const place = `firebreak.questionnaire.${loaded.id}`;
  const [unsaved] = useState(() => readUnsaved(place));
  const [base, setBase] = useState(loaded);
  const [content, setContent] = useState<TemplateContent>(() =>
    unsaved === null ? contentOnly(loaded) : merged(unsaved.base, unsaved.content, contentOnly(loaded)),
  );
  const isChanged = !isSameContent(content, base);
  useEffect(() => {
    if (isChanged) localStorage.setItem(place, JSON.stringify({ base: contentOnly(base), content } satisfies Unsaved));
    else localStorage.removeItem(place);
  }, [place, base, content, isChanged]);
  const takeOver = async (saved: QuestionnaireDraft) => {
    setBase(saved);
    client.setQueryData(draftQuery(saved.id).queryKey, saved);
    await refreshQuestionnaires(client);
  };
  const saving = useMutation({ mutationFn: () => saveDraft(base, content), onSuccess: takeOver });
  const publishing = useMutation({
    mutationFn: async () => {
      const saved = isChanged ? await saveDraft(base, content) : base;
      setBase(saved);
      return moveQuestionnaire(saved, 'publish');
    },
    onSuccess: takeOver,
  });
  const loading = useMutation({
    mutationFn: () => client.fetchQuery({ ...draftQuery(loaded.id), staleTime: 0 }),
    onSuccess: (newest) => {
      setContent(merged(contentOnly(base), content, contentOnly(newest)));
      setBase(newest);
      saving.reset();
      publishing.reset();
    },
  });
  return {
    base,
    content,
    change: setContent,
    isChanged,
    /** Whether it began with what this browser had kept. */
    wasKept: unsaved !== null,
    dropChanges: () => setContent(contentOnly(base)),
    saving,
    publishing,
    /** Brings in what somebody else saved, beneath what is written here. */
    loading,
    isStale: isProblem(saving.error, 412) || isProblem(publishing.error, 412),
  };
}

function readUnsaved(place: string): Unsaved | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isUnsaved(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isUnsaved(value: unknown): value is Unsaved {
  return typeof value === 'object' && value !== null && 'base' in value && 'content' in value;
}
