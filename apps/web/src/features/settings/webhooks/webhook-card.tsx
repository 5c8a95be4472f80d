import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import { useProblemText } from '../../../lib/use-problem-text';
import { WebhookLog } from './webhook-log';
import { webhooksMessages } from './webhooks.messages';
import { changeWebhook, removeWebhook, renewSecret, testWebhook, webhooksQuery } from './webhooks.queries';
import type { WebhookItem } from './webhooks.queries';
import { DOT } from '../../../lib/dot';
import styles from './webhooks-page.module.css';

interface WebhookCardProps {
  webhook: WebhookItem;
  onChange: () => void;
  onSecret: (secret: string) => void;
}

/** One webhook: where to, whether it is told, what can be done, and what was sent. */
export function WebhookCard({ webhook, onChange, onSecret }: WebhookCardProps) {
  const text = useMessages(webhooksMessages);
  const intl = useIntl();
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const [removing, setRemoving] = useState(false);
  const shared = {
    onSettled: () => client.invalidateQueries(webhooksQuery),
    onError: (error: Error) => toast({ message: problemText(error) }),
  };
  const testing = useMutation({
    ...shared,
    mutationFn: () => testWebhook(webhook.id),
    onSuccess: () => {
      toast({ message: text('testSent') });
      void client.invalidateQueries({ queryKey: ['webhook-log', webhook.id] });
    },
  });
  const switching = useMutation({
    ...shared,
    mutationFn: (enabled: boolean) => changeWebhook(webhook, { enabled }),
    onSuccess: ({ enabled }) => toast({ message: text(enabled ? 'saved' : 'switchedOff') }),
  });
  const renewing = useMutation({
    ...shared,
    mutationFn: () => renewSecret(webhook),
    onSuccess: ({ secret }) => onSecret(secret),
  });
  const taking = useMutation({ ...shared, mutationFn: () => removeWebhook(webhook) });
  const until = webhook.oldSecretUntil;
  return (
    <li className={styles['webhook']}>
      <h2 className={styles['url']}>{webhook.url}</h2>
      <p className={styles['facts']}>
        <strong>{text(webhook.enabled ? 'on' : 'off')}</strong>
        {DOT}
        {text('toldOf', { count: webhook.events.length })}
        {until !== null ? `${DOT}${text('oldSecret', { until: intl.formatDate(until, INSTANT_FORMAT) })}` : null}
      </p>
      <div className={styles['actions']}>
        <Button size="compact-sm" variant="default" loading={testing.isPending} onClick={() => testing.mutate()}>
          {text('test')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onChange}>
          {text('change')}
        </Button>
        <Button size="compact-sm" variant="default" loading={renewing.isPending} onClick={() => renewing.mutate()}>
          {text('renew')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={switching.isPending}
          onClick={() => switching.mutate(!webhook.enabled)}
        >
          {text(webhook.enabled ? 'switchOff' : 'switchOn')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setRemoving(true)}>
          {text('remove')}
        </Button>
      </div>
      <WebhookLog id={webhook.id} />
      <ConfirmDialog
        opened={removing}
        title={text('removeTitle')}
        confirm={text('remove')}
        cancel={text('cancel')}
        busy={taking.isPending}
        problem={taking.isError ? problemText(taking.error) : null}
        onConfirm={() => taking.mutate()}
        onClose={() => setRemoving(false)}
      >
        {text('removeText')}
      </ConfirmDialog>
    </li>
  );
}
