import { useEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { VendorSelection } from './use-vendor-selection';
import type { VendorSummary } from './vendors.queries';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

interface RowKeys {
  vendors: readonly VendorSummary[];
  selection: VendorSelection | null;
  /** What holds the rows, each with its `data-index`. */
  body: RefObject<HTMLElement | null>;
  /** Brings a row into sight, so that it is drawn. */
  scrollTo: (index: number) => void;
}

/**
 * Keys of the list. Gives what a row does with them: j and k or the arrows walk, with Shift they choose on the way, x
 * chooses, Escape lets go. Elsewhere on the page j and k lead to the first row in sight.
 */
export function useRowKeys({
  vendors,
  selection,
  body,
  scrollTo,
}: RowKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const focusRow = (index: number, focusable: 'a' | 'input') => {
    const find = () => body.current?.querySelector<HTMLElement>(`[data-index="${index}"] ${focusable}`);
    const row = find();
    if (row) return row.focus();
    scrollTo(index);
    // It is drawn after the window has moved.
    requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
  };
  const entering = useRef(focusRow);
  useEffect(() => {
    entering.current = focusRow;
  });
  useEffect(() => {
    const enter = (event: globalThis.KeyboardEvent) => {
      if ((event.key !== 'j' && event.key !== 'k') || isBusy(event)) return;
      const drawn = [...(body.current?.querySelectorAll<HTMLElement>('[data-index]') ?? [])];
      const first = drawn.find((row) => row.getBoundingClientRect().bottom > FRAME_HEIGHT);
      if (first === undefined) return;
      event.preventDefault();
      entering.current(Number(first.dataset['index']), 'a');
    };
    window.addEventListener('keydown', enter);
    return () => window.removeEventListener('keydown', enter);
  }, [body]);
  return (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (row === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(row.dataset['index']);
    if (event.key === 'Escape') return selection?.clear();
    if (event.key === 'x') return selection?.toggle(vendors[index]?.id ?? '', false);
    const step = STEPS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = vendors[index + step];
    if (next === undefined) return;
    focusRow(index + step, event.target instanceof HTMLInputElement ? 'input' : 'a');
    if (event.shiftKey) selection?.extend(vendors[index]?.id ?? '', next.id);
  };
}

/** Pixels at the top of the window that the frame and the headings cover. */
const FRAME_HEIGHT = 80;

/** Where keys are typed or mean something of their own. */
const TYPED_IN =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

/** Whether a key means something else just now: it is typed, comes with another key, or belongs to a row unless told that it holds there too. */
export function isBusy(event: globalThis.KeyboardEvent, { alsoOnRows = false } = {}): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  return target.closest(TYPED_IN) !== null || (!alsoOnRows && target.closest('[data-index]') !== null);
}
