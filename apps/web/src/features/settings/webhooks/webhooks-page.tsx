import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { Loaded } from '../../../components/loaded';
import { PageTitle } from '../../../components/page-title';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { useSession } from '../../../session/use-session';
import { SecretDialog } from './secret-dialog';
import { WebhookCard } from './webhook-card';
import { WebhookDialog } from './webhook-dialog';
import { webhooksMessages } from './webhooks.messages';
import { webhooksQuery } from './webhooks.queries';
import type { WebhookItem } from './webhooks.queries';
import styles from './webhooks-page.module.css';

/** Which other systems are told what happens, and what became of each message, for administrators. */
export function WebhooksPage() {
  const text = useMessages(webhooksMessages);
  const isAdmin = useSession().user.role === 'admin';
  const webhooks = useQuery({ ...webhooksQuery, enabled: isAdmin });
  const [edited, setEdited] = useState<WebhookItem | 'new' | null>(null);
  const [secret, setSecret] = useState<{ value: string; isRenewed: boolean } | null>(null);
  if (!isAdmin)
    return (
      <>
        <PageTitle title={text('title')} tab={text('title')} />
        <EmptyState title={text('adminsOnly')} />
      </>
    );
  return (
    <>
      <PageTitle title={text('title')} tab={text('title')} lead={text('lead')}>
        {webhooks.data?.allowed === true ? (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setEdited('new')}>
            {text('add')}
          </Button>
        ) : undefined}
      </PageTitle>
      <Loaded query={webhooks} skeleton={<SkeletonRows rows={3} />}>
        {({ allowed, items }) => (
          <>
            {allowed ? null : <EmptyState title={text('notAllowedTitle')}>{text('notAllowedText')}</EmptyState>}
            {allowed && items.length === 0 ? (
              <EmptyState title={text('emptyTitle')}>{text('emptyText')}</EmptyState>
            ) : null}
            <ul className={styles['webhooks']}>
              {items.map((webhook) => (
                <WebhookCard
                  key={webhook.id}
                  webhook={webhook}
                  onChange={() => setEdited(webhook)}
                  onSecret={(value) => setSecret({ value, isRenewed: true })}
                />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {edited === null ? null : (
        <WebhookDialog
          webhook={edited === 'new' ? null : edited}
          onAdded={(value) => setSecret({ value, isRenewed: false })}
          onClose={() => setEdited(null)}
        />
      )}
      {secret === null ? null : <SecretDialog {...secret} onClose={() => setSecret(null)} />}
    </>
  );
}
