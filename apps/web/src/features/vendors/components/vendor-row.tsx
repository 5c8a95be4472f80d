import { nameOf } from '@firebreak/domain';
import type { VendorColumn } from '@firebreak/domain';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { actsMessages } from '../acts/acts.messages';
import type { VendorSummary } from '../vendors.queries';
import { MarkedText } from './marked-text';
import { VendorCell } from './vendor-cell';
import { DOT } from '../../../lib/dot';
import styles from './vendor-table.module.css';

interface VendorRowProps {
  vendor: VendorSummary;
  columns: readonly VendorColumn[];
  /** The words that were searched. */
  words: readonly string[];
  /** Null where nothing can be chosen. */
  chosen: boolean | null;
  onToggle: (id: string, range: boolean) => void;
}

/** The cells of one vendor; the name's link covers the whole row but the box that chooses it. */
export const VendorRow = memo(function VendorRow({ vendor, columns, words, chosen, onToggle }: VendorRowProps) {
  const choosing = useMessages(actsMessages);
  const locale = useLocale();
  const isTagHidden = !columns.includes('tags') && words.some((word) => vendor.tags.some((tag) => holds(tag, word)));
  return (
    <>
      <span role="cell" className={styles['name']} data-column="name">
        {chosen === null ? null : (
          <label className={styles['choice']}>
            <input
              type="checkbox"
              aria-label={choosing('one', { name: vendor.name })}
              checked={chosen}
              onChange={({ nativeEvent }) => onToggle(vendor.id, isWithShift(nativeEvent))}
            />
          </label>
        )}
        <Link to="/vendors/$vendorId" params={{ vendorId: vendor.id }} className={styles['link']} title={vendor.name}>
          <MarkedText text={vendor.name} words={words} />
        </Link>
        <span className={styles['service']}>
          <MarkedText text={nameOf('archetype', vendor.archetype, locale)} words={words} />
          {vendor.service === null ? null : DOT}
          {vendor.service === null ? null : <MarkedText text={vendor.service} words={words} />}
          {/* What was found must be in sight, also where nobody chose to see tags. */}
          {isTagHidden ? DOT : null}
          {isTagHidden ? <MarkedText text={vendor.tags.join(DOT)} words={words} /> : null}
        </span>
      </span>
      {columns.map((column) => (
        <span key={column} role="cell" data-column={column}>
          <VendorCell column={column} vendor={vendor} words={words} />
        </span>
      ))}
    </>
  );
});

function holds(text: string, word: string): boolean {
  return text.toLowerCase().includes(word);
}

/** A box is changed by a click, also when the space bar is pressed on it. */
function isWithShift(event: Event): boolean {
  return 'shiftKey' in event && event.shiftKey === true;
}
