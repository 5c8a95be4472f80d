import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ConfirmDialog } from '../../../../components/confirm-dialog';
import { useToast } from '../../../../components/toasts';
import { useMessages } from '../../../../i18n/use-messages';
import { useProblemText } from '../../../../lib/use-problem-text';
import { ownSecondFactorsQuery, removeSecondFactor } from '../../../../session/second-factor/second-factor.queries';
import type { SecondFactorItem } from '../../../../session/second-factor/second-factor.queries';
import { ownSecondFactorsMessages } from './second-factors.messages';
import styles from './second-factors.module.css';

interface FactorListProps {
  kind: 'passkey' | 'authenticator';
  title: string;
  items: readonly SecondFactorItem[];
}

/** Devices or apps with when they were used, and how to remove them; nothing where there are none. */
export function FactorList({ kind, title, items }: FactorListProps) {
  const text = useMessages(ownSecondFactorsMessages);
  const problemText = useProblemText();
  const intl = useIntl();
  const client = useQueryClient();
  const toast = useToast();
  const [asked, setAsked] = useState<SecondFactorItem | null>(null);
  const removing = useMutation({
    mutationFn: ({ id }: SecondFactorItem) => removeSecondFactor(kind, id),
    onSuccess: (_, { name }) => {
      setAsked(null);
      toast({ message: text('removed', { name }) });
    },
    onSettled: () => client.invalidateQueries(ownSecondFactorsQuery),
  });
  if (items.length === 0) return null;
  const day = (instant: string): string => intl.formatDate(instant, { dateStyle: 'medium' });
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles['list']}>
        {items.map((item) => (
          <li key={item.id}>
            <span className={styles['what']}>
              <strong>{item.name}</strong>
              <span>
                {item.lastUsedAt === null
                  ? text('unused', { added: day(item.createdAt) })
                  : text('used', { added: day(item.createdAt), used: day(item.lastUsedAt) })}
              </span>
            </span>
            <Button
              variant="default"
              size="xs"
              aria-label={text('removeNamed', { name: item.name })}
              onClick={() => {
                removing.reset();
                setAsked(item);
              }}
            >
              {text('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asked !== null}
        title={text('removeTitle')}
        confirm={text('remove')}
        cancel={text('cancel')}
        busy={removing.isPending}
        problem={removing.isError ? problemText(removing.error) : null}
        onConfirm={() => (asked === null ? undefined : removing.mutate(asked))}
        onClose={() => setAsked(null)}
      >
        {text('removeText', { name: asked?.name ?? '' })}
      </ConfirmDialog>
    </div>
  );
}
