import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { VendorSummary } from './vendors.queries';

/** Vendors that can be chosen together. */
export const MOST_SELECTED = ASSESSMENT_LIMITS.vendorsAtOnce;

/** Chosen vendors of the list. */
export interface VendorSelection {
  readonly ids: ReadonlySet<string>;
  /** Somebody tried to choose more than MOST_SELECTED. */
  readonly isFull: boolean;
  /** Chooses or lets go of one; with `range` all from the last one that was touched to this one become as it. */
  readonly toggle: (id: string, range: boolean) => void;
  /** Chooses both of two neighbours, as somebody walks from one to the other. */
  readonly extend: (from: string, to: string) => void;
  /** Chooses all of these, from the first on. */
  readonly choose: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/** Keeps which vendors of the list are chosen; the functions stay the same, so that only rows that change are drawn. */
export function useVendorSelection(vendors: readonly VendorSummary[]): VendorSelection {
  const [state, setState] = useState(() => limited([]));
  const anchor = useRef<string | null>(null);
  const shown = useRef(vendors);
  useEffect(() => {
    shown.current = vendors;
  }, [vendors]);
  const toggle = useCallback((id: string, range: boolean) => {
    const from = anchor.current;
    anchor.current = id;
    setState(({ ids }) => {
      const touched = range ? between(shown.current, from ?? id, id) : [id];
      const isChosen = range && from !== null && from !== id ? ids.has(from) : !ids.has(id);
      return isChosen ? limited([...ids, ...touched]) : limited([...ids].filter((one) => !touched.includes(one)));
    });
  }, []);
  const extend = useCallback((from: string, to: string) => {
    anchor.current = to;
    setState(({ ids }) => limited([...ids, from, to]));
  }, []);
  const choose = useCallback((ids: readonly string[]) => setState(limited(ids)), []);
  const clear = useCallback(() => {
    anchor.current = null;
    setState(limited([]));
  }, []);
  return useMemo(() => ({ ...state, toggle, extend, choose, clear }), [state, toggle, extend, choose, clear]);
}

function limited(ids: readonly string[]): { ids: ReadonlySet<string>; isFull: boolean } {
  const distinct = new Set(ids);
  return { ids: new Set([...distinct].slice(0, MOST_SELECTED)), isFull: distinct.size > MOST_SELECTED };
}

function between(vendors: readonly VendorSummary[], from: string, to: string): string[] {
  const [first, last] = [from, to]
    .map((id) => vendors.findIndex((vendor) => vendor.id === id))
    .toSorted((a, b) => a - b);
  return first === undefined || last === undefined || first < 0
    ? [to]
    : vendors.slice(first, last + 1).map((vendor) => vendor.id);
}
