import { NOTICE_NAMES, WEBHOOK_EVENTS, WEBHOOK_LIMITS } from '@firebreak/domain';
import type { WebhookEvent } from '@firebreak/domain';
import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { ApiProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { webhooksMessages } from './webhooks.messages';
import { addWebhook, changeWebhook, webhooksQuery } from './webhooks.queries';
import type { WebhookItem } from './webhooks.queries';

interface WebhookDialogProps {
  /** Null for a new one. */
  webhook: WebhookItem | null;
  onAdded: (secret: string) => void;
  onClose: () => void;
}

/** Where to, and what of. */
export function WebhookDialog({ webhook, onAdded, onClose }: WebhookDialogProps) {
  const text = useMessages(webhooksMessages);
  const locale = useLocale();
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [events, setEvents] = useState<readonly WebhookEvent[]>(webhook?.events ?? WEBHOOK_EVENTS);
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      const wanted = { url: url.trim(), events: WEBHOOK_EVENTS.filter((event) => events.includes(event)) };
      return webhook === null ? (await addWebhook(wanted)).secret : changeWebhook(webhook, wanted).then(() => null);
    },
    onSuccess: (secret) => {
      if (secret === null) toast({ message: text('saved') });
      else onAdded(secret);
      onClose();
    },
    onSettled: () => client.invalidateQueries(webhooksQuery),
  });
  const isRefused = saving.error instanceof ApiProblem && saving.error.code === 'forbidden-target';
  const fault = tried && url.trim() === '' ? text('urlMissing') : isRefused ? text('urlRefused') : undefined;
  return (
    <FormDialog
      title={text(webhook === null ? 'add' : 'change')}
      confirm={text('save')}
      cancel={text('cancel')}
      busy={saving.isPending}
      problem={saving.isError && !isRefused ? problemText(saving.error) : null}
      onSubmit={() => {
        setTried(true);
        if (url.trim() !== '') saving.mutate();
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        type="url"
        label={text('url')}
        description={text('urlHint')}
        placeholder="https://"
        maxLength={WEBHOOK_LIMITS.urlCharacters}
        value={url}
        error={fault}
        onChange={(event) => {
          setUrl(event.currentTarget.value);
          saving.reset();
        }}
      />
      <Checkbox.Group
        label={text('events')}
        value={[...events]}
        onChange={(chosen) => setEvents(WEBHOOK_EVENTS.filter((event) => chosen.includes(event)))}
      >
        {WEBHOOK_EVENTS.map((event) => (
          <Checkbox key={event} mt="xs" value={event} label={NOTICE_NAMES[locale][event]} />
        ))}
      </Checkbox.Group>
    </FormDialog>
  );
}
