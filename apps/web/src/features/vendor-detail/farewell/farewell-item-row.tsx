import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleMinus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { contentAddress } from '../../../lib/evidence.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { refreshVendor } from '../vendor-changes';
import { farewellMessages } from './farewell.messages';
import { changeItem } from './farewell.queries';
import type { Farewell, FarewellItem } from './farewell.queries';
import { DOT } from '../../../lib/dot';
import styles from './farewell-section.module.css';
import { useDayWords, useItemWords } from './item-words';

const MARKS = { open: IconCircle, done: IconCircleCheck, not_applicable: IconCircleMinus } as const;

interface FarewellItemRowProps {
  vendorId: string;
  farewell: Farewell;
  item: FarewellItem;
  mayChange: boolean;
  onMore: () => void;
}

/** One thing to do: what, by whom and when, and where it stands; done with one press. */
export function FarewellItemRow({ vendorId, farewell, item, mayChange, onMore }: FarewellItemRowProps) {
  const text = useMessages(farewellMessages);
  const words = useItemWords();
  const settling = useSettling(vendorId);
  const title = words.title(item);
  const about = words.about(item, farewell);
  const Mark = MARKS[item.state];
  return (
    <li className={styles['item']}>
      <Mark size={20} aria-hidden="true" className={styles['mark']} />
      <div className={styles['words']}>
        <strong>{title}</strong>
        {item.state === 'open' && about !== null ? <span className={styles['about']}>{about}</span> : null}
        <span className={styles['about']}>
          <Standing item={item} />
        </span>
        {item.state !== 'not_applicable' && item.note !== null ? (
          <span className={styles['note']}>{item.note}</span>
        ) : null}
        {item.proof === null || item.proof.scan === 'infected' ? null : (
          <a className={styles['proof']} href={contentAddress(item.proof)} download={item.proof.fileName}>
            <bdi>{item.proof.fileName}</bdi>
          </a>
        )}
      </div>
      {mayChange ? (
        <span className={styles['buttons']}>
          {item.state === 'open' ? (
            <Button
              size="xs"
              variant="default"
              aria-label={text('isDoneLabel', { item: title })}
              loading={settling.isPending}
              onClick={() => settling.mutate(item)}
            >
              {text(item.kind === 'links' ? 'closeNow' : 'isDone')}
            </Button>
          ) : null}
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            aria-label={text('moreLabel', { item: title })}
            onClick={onMore}
          >
            {text('more')}
          </Button>
        </span>
      ) : null}
    </li>
  );
}

function Standing({ item: { state, doneOn, dueOn, overdue, owner, settledBy, note } }: { item: FarewellItem }) {
  const text = useMessages(farewellMessages);
  const dayWords = useDayWords();
  if (state === 'not_applicable') return text('notApplicable', { name: settledBy ?? '', note: note ?? '' });
  if (doneOn !== null) return text('doneOn', { day: dayWords(doneOn), name: settledBy ?? '' });
  const who = owner?.name ?? text('nobody');
  if (dueOn === null) return who;
  const day = dayWords(dueOn);
  return (
    <>
      {who}
      {DOT}
      {overdue ? <b>{text('overdue', { day })}</b> : text('dueOn', { day })}
    </>
  );
}

/** Says that an item is done, with a way back; what closes links has none. */
function useSettling(vendorId: string) {
  const text = useMessages(farewellMessages);
  const words = useItemWords();
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const onError = (error: unknown) => toast({ message: problemText(error) });
  const onSettled = () => refreshVendor(client);
  const opening = useMutation({
    mutationFn: (item: FarewellItem) => changeItem(vendorId, item, { state: 'open' }),
    onError,
    onSettled,
  });
  return useMutation({
    mutationFn: (item: FarewellItem) => changeItem(vendorId, item, { state: 'done' }),
    onSuccess: (settled) => {
      const undo = settled.kind === 'links' ? {} : { undo: () => opening.mutate(settled) };
      toast({ message: text('settled', { item: words.title(settled) }), ...undo });
    },
    onError,
    onSettled,
  });
}
