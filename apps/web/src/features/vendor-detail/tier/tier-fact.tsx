import { explainTier, nameOf } from '@firebreak/domain';
import { Button, Popover } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { useProblemText } from '../../../lib/use-problem-text';
import { useMayWrite } from '../../../session/use-session';
import { changeVendor, refreshVendor } from '../vendor-changes';
import { scopesQuery } from '../vendor-detail.queries';
import type { Vendor } from '../vendor-detail.queries';
import styles from './tier-fact.module.css';
import { TierReasons } from './tier-reasons';
import { tierMessages } from './tier.messages';

/** The vendor's tier, which one is suggested where that differs, and why; one press takes it. */
export function TierFact({ vendor }: { vendor: Vendor }) {
  const text = useMessages(tierMessages);
  const locale = useLocale();
  const asOf = useAsOf();
  const scopes = useQuery(scopesQuery(vendor.id, asOf));
  const mayTake = useMayWrite() && vendor.status !== 'archived';
  const [opened, setOpened] = useState(false);
  const taking = useTaking(vendor);
  const { suggestedTier, asOfDate, inherent } = vendor.judgement;
  const suggested = nameOf('tier', suggestedTier, locale);
  const differs = vendor.tier !== suggestedTier;
  const words = vendor.tierSetByHand
    ? [text('byHand'), ...(differs ? [text('suggested', { tier: suggested })] : [])]
    : [];
  return (
    <>
      {nameOf('tier', vendor.tier, locale)}{' '}
      {words.length === 0 ? null : <span className={styles['aside']}>({words.join(', ')}) </span>}
      {scopes.data === undefined ? null : (
        <Popover
          opened={opened}
          onChange={setOpened}
          position="bottom-start"
          trapFocus
          returnFocus
          width="min(360px, calc(100vw - 2 * var(--space-4)))"
        >
          <Popover.Target>
            <button
              type="button"
              className={styles['why']}
              aria-expanded={opened}
              aria-label={text('whyTier', { tier: suggested })}
              onClick={() => setOpened(!opened)}
            >
              {text('why')}
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <TierReasons suggestion={explainTier(inherent.band, scopes.data.items, asOfDate)} />
            {mayTake && differs ? (
              <Button size="xs" mt="sm" loading={taking.isPending} onClick={() => taking.mutate()}>
                {text('take')}
              </Button>
            ) : null}
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}

/** Leaves the tier to the judgement, with a way back to the one that was set by hand. */
function useTaking(vendor: Vendor) {
  const text = useMessages(tierMessages);
  const locale = useLocale();
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const onError = (error: unknown) => toast({ message: problemText(error) });
  const onSettled = () => refreshVendor(client);
  const undoing = useMutation({
    mutationFn: (taken: Vendor) => changeVendor(taken, { tier: vendor.tier }),
    onError,
    onSettled,
  });
  return useMutation({
    mutationFn: () => changeVendor(vendor, { tier: null }),
    onSuccess: (taken) =>
      toast({
        message: text('taken', { tier: nameOf('tier', taken.tier, locale) }),
        undo: () => undoing.mutate(taken),
      }),
    onError,
    onSettled,
  });
}
