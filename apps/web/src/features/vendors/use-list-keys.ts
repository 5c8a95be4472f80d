import { useEffect } from 'react';
import { isBusy } from './use-row-keys';

/** Keys that hold anywhere on the list's page: / for the search and ? for the keys themselves. */
export function useListKeys({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const act = event.key === '/' ? onSearch : event.key === '?' ? onHelp : null;
      if (act === null || isBusy(event, { alsoOnRows: true })) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [onSearch, onHelp]);
}
