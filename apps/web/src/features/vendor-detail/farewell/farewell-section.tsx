import { Button, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { EmptyState } from '../../../components/empty-state';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import type { Vendor } from '../vendor-detail.queries';
import { AddItemDialog } from './add-item-dialog';
import { farewellMessages } from './farewell.messages';
import { farewellQuery } from './farewell.queries';
import type { Farewell, FarewellItem } from './farewell.queries';
import styles from './farewell-section.module.css';
import { FarewellItemRow } from './farewell-item-row';
import { useDayWords } from './item-words';
import { ItemDialog } from './item-dialog';
import { useFarewell } from './use-farewell';

/** What is to do before a vendor is gone, and how far that has come; nothing for a vendor that stays. */
export function FarewellSection({ vendor, mayChange }: { vendor: Vendor; mayChange: boolean }) {
  const isLeaving = vendor.status === 'offboarding';
  const asOf = useAsOf();
  const farewell = useQuery({
    ...farewellQuery(vendor.id, asOf),
    enabled: isLeaving || vendor.status === 'archived',
  });
  if (farewell.data === undefined && !isLeaving) return null;
  return (
    <Loaded query={farewell} skeleton={<SkeletonRows rows={6} />}>
      {(loaded) => {
        if (loaded !== null) return <Checklist vendor={vendor} farewell={loaded} mayChange={mayChange} />;
        return isLeaving ? <NoList vendor={vendor} mayChange={mayChange} /> : null;
      }}
    </Loaded>
  );
}

function NoList({ vendor, mayChange }: { vendor: Vendor; mayChange: boolean }) {
  const text = useMessages(farewellMessages);
  const { starting } = useFarewell(vendor);
  const start = (
    <Button loading={starting.isPending} onClick={() => starting.mutate()}>
      {text('makeList')}
    </Button>
  );
  return (
    <Section title={text('title')}>
      <EmptyState title={text('noList')} action={mayChange ? start : null}>
        {text('noListText')}
      </EmptyState>
    </Section>
  );
}

function Checklist({ vendor, farewell, mayChange }: { vendor: Vendor; farewell: Farewell; mayChange: boolean }) {
  const text = useMessages(farewellMessages);
  const dayWords = useDayWords();
  const { finishing, cancelling } = useFarewell(vendor);
  const [dialog, setDialog] = useState<FarewellItem | 'new' | 'cancel' | null>(null);
  const { settled, total } = farewell;
  const progress = text('progress', { settled, total });
  const close = () => setDialog(null);
  return (
    <Section
      id="leaving"
      title={text('title')}
      aside={
        <span className={styles['progress']}>
          <Progress value={total === 0 ? 100 : (100 * settled) / total} color="gray" w={120} aria-hidden="true" />
          {progress}
        </span>
      }
    >
      <p className={styles['lead']}>{text('lead', { name: farewell.startedBy, day: dayWords(farewell.startedAt) })}</p>
      <ul className={styles['items']}>
        {farewell.items.map((item) => (
          <FarewellItemRow
            key={item.id}
            vendorId={vendor.id}
            farewell={farewell}
            item={item}
            mayChange={mayChange}
            onMore={() => setDialog(item)}
          />
        ))}
      </ul>
      {mayChange ? (
        <div className={styles['acts']}>
          <Button
            variant={settled === total ? 'filled' : 'default'}
            loading={finishing.isPending}
            onClick={() => finishing.mutate()}
          >
            {text('finish')}
          </Button>
          <Button variant="default" onClick={() => setDialog('new')}>
            {text('add')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setDialog('cancel')}>
            {text('cancel')}
          </Button>
        </div>
      ) : null}
      {dialog === 'new' ? <AddItemDialog vendor={vendor} onClose={close} /> : null}
      {dialog === null || typeof dialog === 'string' ? null : (
        <ItemDialog vendor={vendor} item={dialog} onClose={close} />
      )}
      <ConfirmDialog
        opened={dialog === 'cancel'}
        title={text('cancelTitle', { name: vendor.name })}
        confirm={text('cancel')}
        cancel={text('keep')}
        busy={cancelling.isPending}
        problem={null}
        onConfirm={() => cancelling.mutate(undefined, { onSettled: close })}
        onClose={close}
      >
        {text('cancelText')}
      </ConfirmDialog>
    </Section>
  );
}
