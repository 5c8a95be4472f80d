import { withLever } from '@firebreak/domain';
import type { VendorFacts } from '@firebreak/domain';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useLocale } from '../../../i18n/locale-provider';
import type { FactsNow, VendorJudgement } from '../vendor-detail.queries';
import { leversHere, modelHere, verdictHere } from '../judge-here';
import type { Verdict } from '../judge-here';
import { changesBetween, withoutChange } from './what-if-changes';
import type { WhatIfChange } from './what-if-changes';

/** What can be moved of the facts. */
type Moved = Pick<VendorFacts, 'scopes' | 'contract' | 'answers'>;

/** Moves the supposed facts on. */
export type Move = (change: (supposed: VendorFacts) => VendorFacts) => void;

/** Facts as they are and as they are supposed, and both verdicts. */
export interface WhatIf {
  readonly supposed: VendorFacts;
  readonly before: Verdict;
  readonly after: Verdict;
  /** Of the supposed facts; may lag behind while somebody drags. */
  readonly levers: VendorJudgement['levers'];
  readonly changes: readonly WhatIfChange[];
  /** Counts whenever facts are moved from outside their own fields: fields that keep what was typed begin anew. */
  readonly epoch: number;
  readonly move: Move;
  readonly takeBack: (change: WhatIfChange) => void;
  readonly reset: () => void;
  readonly apply: (leverKey: string) => void;
}

/** Supposes other facts and judges them at once, in the browser; nothing is sent or stored. */
export function useWhatIf(facts: FactsNow): WhatIf {
  const locale = useLocale();
  const [moved, setMoved] = useState<Moved | null>(null);
  const [epoch, setEpoch] = useState(0);
  const model = useMemo(() => modelHere(facts), [facts]);
  const supposed = useMemo((): VendorFacts => ({ ...facts, ...moved }), [facts, moved]);
  const settled = useDeferredValue(supposed);
  const move = useCallback<Move>(
    (change) =>
      setMoved((current) => {
        const { scopes, contract, answers } = change({ ...facts, ...current });
        return { scopes, contract, answers };
      }),
    [facts],
  );
  const moveFromOutside: Move = (change) => {
    setEpoch(epoch + 1);
    move(change);
  };
  return {
    supposed,
    before: useMemo(() => verdictHere(facts, model, locale), [facts, model, locale]),
    after: useMemo(() => verdictHere(supposed, model, locale), [supposed, model, locale]),
    levers: useMemo(() => leversHere(settled, model, locale), [settled, model, locale]),
    changes: useMemo(() => changesBetween(facts, supposed), [facts, supposed]),
    epoch,
    move,
    takeBack: (change) => moveFromOutside((current) => withoutChange(facts, current, change)),
    reset: () => moveFromOutside(() => facts),
    apply: (leverKey) => moveFromOutside((current) => withLever(current, leverKey)),
  };
}
