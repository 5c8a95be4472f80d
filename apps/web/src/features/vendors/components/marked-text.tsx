import { Fragment } from 'react';
import styles from './marked-text.module.css';

/** A text in which the searched words are marked, wherever they stand. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  return markedParts(text, words).map(({ part, isMarked }, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one text have no other name
    <Fragment key={place}>{isMarked ? <mark className={styles['found']}>{part}</mark> : part}</Fragment>
  ));
}

/** The words of a search as the API understands them. */
export function wordsOf(q: string | undefined): readonly string[] {
  return (q ?? '')
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

interface Part {
  readonly part: string;
  readonly isMarked: boolean;
}

/** Cuts a text where a searched word begins or ends. */
export function markedParts(text: string, words: readonly string[]): readonly Part[] {
  const lower = text.toLowerCase();
  // A letter whose small form has another length would shift every place after it.
  if (words.length === 0 || lower.length !== text.length) return [{ part: text, isMarked: false }];
  const marked = new Uint8Array(text.length);
  for (const word of words)
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) marked.fill(1, at, at + word.length);
  const parts: Part[] = [];
  for (let start = 0; start < text.length;) {
    let end = start;
    while (end < text.length && marked[end] === marked[start]) end += 1;
    parts.push({ part: text.slice(start, end), isMarked: marked[start] === 1 });
    start = end;
  }
  return parts;
}
