import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useMessages } from '../i18n/use-messages';
import { loadMessages } from './load.messages';
import styles from './more-button.module.css';

/** Fetches the next page of a list; nothing where everything is shown. */
export function MoreButton({
  list,
}: {
  list: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}) {
  const text = useMessages(loadMessages);
  if (!list.hasNextPage) return null;
  return (
    <Button
      variant="default"
      className={styles['more']}
      loading={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {text('more')}
    </Button>
  );
}
