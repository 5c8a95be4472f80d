import type { Schemas } from '@firebreak/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { organizationQuery } from '../../../lib/organization.queries';
import type { OrganizationSettings } from '../../../lib/organization.queries';
import { isProblem } from '../../../lib/problem';
import { settingsMessages } from '../settings.messages';
import { changeOrganization } from '../settings.queries';

/** A form over a part of the organisation's settings. */
interface OrganizationForm<Entries extends object> {
  settings: OrganizationSettings;
  /** The change that the entries ask for. */
  changeOf: (entries: Partial<Entries>) => Schemas['ChangeOrganizationDto'];
  /** What is shown elsewhere of these settings is asked for again here. */
  onSaved: () => Promise<unknown>;
}

/** What was touched in such a form, and saving it; when somebody else was faster, the entries go and the newest is shown. */
export function useOrganizationEntries<Entries extends object>({
  settings,
  changeOf,
  onSaved,
}: OrganizationForm<Entries>) {
  const shared = useMessages(settingsMessages);
  const client = useQueryClient();
  const toast = useToast();
  const [entries, setEntries] = useState<Partial<Entries>>({});
  const saving = useMutation({
    mutationFn: () => changeOrganization(settings.etag, changeOf(entries)),
    onSuccess: async (saved) => {
      client.setQueryData(organizationQuery.queryKey, saved);
      setEntries({});
      toast({ message: shared('saved') });
      await onSaved();
    },
    onError: (error) => {
      if (!isProblem(error, 412)) return;
      setEntries({});
      void client.invalidateQueries(organizationQuery);
    },
  });
  const enter = (entry: Partial<Entries>) => {
    setEntries({ ...entries, ...entry });
    saving.reset();
  };
  return { entries, enter, saving };
}
