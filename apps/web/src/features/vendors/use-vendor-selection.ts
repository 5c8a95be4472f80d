import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { VendorFilters } from './vendor-filters';
import type { VendorSummary } from './vendors.queries';

/** Chosen vendors of the list. */
export interface VendorSelection {
  readonly ids: ReadonlySet<string>;
  /** Everything that the list shows is chosen, also what was not fetched yet; `ids` is empty then. */
  readonly isEverything: boolean;
  /** Chooses or lets go of one; with `range` all from the last one that was touched to this one become as it. */
  readonly toggle: (id: string, range: boolean) => void;
  /** Chooses both of two neighbours, as somebody walks from one to the other. */
  readonly extend: (from: string, to: string) => void;
  readonly chooseEverything: () => void;
  readonly clear: () => void;
}

interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** The list of which everything is chosen: everything of one is not everything of another. */
  readonly everythingOf: string | null;
}

const NOTHING: Chosen = { ids: new Set(), everythingOf: null };

/**
 * Keeps which vendors of the list are chosen; the functions stay the same, so that only rows that change are drawn.
 * Whoever lets go of one after choosing everything keeps the others that were fetched.
 */
export function useVendorSelection(vendors: readonly VendorSummary[], filters: VendorFilters): VendorSelection {
  const [state, setState] = useState(NOTHING);
  const list = JSON.stringify(filters);
  const anchor = useRef<string | null>(null);
  const shown = useRef({ vendors, list });
  useEffect(() => {
    shown.current = { vendors, list };
  }, [vendors, list]);
  const toggle = useCallback((id: string, range: boolean) => {
    const from = anchor.current;
    anchor.current = id;
    const now = shown.current;
    setState((chosen) => {
      const ids = chosen.everythingOf === now.list ? new Set(now.vendors.map((vendor) => vendor.id)) : chosen.ids;
      const touched = range ? between(now.vendors, from ?? id, id) : [id];
      const becomesChosen = range && from !== null && from !== id ? ids.has(from) : !ids.has(id);
      return becomesChosen ? only([...ids, ...touched]) : only([...ids].filter((one) => !touched.includes(one)));
    });
  }, []);
  const extend = useCallback((from: string, to: string) => {
    anchor.current = to;
    const now = shown.current.list;
    setState((chosen) => (chosen.everythingOf === now ? chosen : only([...chosen.ids, from, to])));
  }, []);
  const chooseEverything = useCallback(() => setState({ ids: new Set(), everythingOf: shown.current.list }), []);
  const clear = useCallback(() => {
    anchor.current = null;
    setState(NOTHING);
  }, []);
  const { ids } = state;
  const isEverything = state.everythingOf === list;
  return useMemo(
    () => ({ ids, isEverything, toggle, extend, chooseEverything, clear }),
    [ids, isEverything, toggle, extend, chooseEverything, clear],
  );
}

/** Whether a vendor of the list is chosen. */
export function isChosen({ ids, isEverything }: VendorSelection, id: string): boolean {
  return isEverything || ids.has(id);
}

function only(ids: readonly string[]): Chosen {
  return { ids: new Set(ids), everythingOf: null };
}

function between(vendors: readonly VendorSummary[], from: string, to: string): string[] {
  const [first, last] = [from, to]
    .map((id) => vendors.findIndex((vendor) => vendor.id === id))
    .toSorted((a, b) => a - b);
  return first === undefined || last === undefined || first < 0
    ? [to]
    : vendors.slice(first, last + 1).map((vendor) => vendor.id);
}
