import { Button } from '@mantine/core';
import { useHotkeys, useOs } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../../i18n/use-messages';
import { peopleQuery } from '../../../lib/people.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { actsMessages, refusalMessages } from './acts.messages';
import { sentences } from '../../../i18n/joining';
import { useLocale } from '../../../i18n/locale-provider';
import styles from './selection-bar.module.css';
import type { ActProgress, VendorActs } from './use-vendor-acts';
import type { LeftVendor } from './vendor-acts.queries';

const NAMED = 20;

/** How far an act on many vendors is, then what came of it, whom it left and why, and the way back for as long as it stands here. */
export function ActReport({ acts: { progress, undo, dismiss } }: { acts: VendorActs }) {
  const text = useMessages(actsMessages);
  const locale = useLocale();
  const problemText = useProblemText();
  const os = useOs();
  const say = useOutcome();
  useHotkeys([['mod+Z', () => void undo()]]);
  if (progress === null) return <p role="status" className={styles['hidden']} />;
  const { state, seen, total, left, actIds, error } = progress;
  if (state === 'running' || state === 'undoing') {
    const words = text('running', { seen, total: Math.max(seen, total) });
    return (
      <div className={styles['running']}>
        <p role="status">{words}</p>
        <progress value={seen} max={Math.max(seen, total)} aria-label={words} />
      </div>
    );
  }
  const key = os === 'macos' || os === 'ios' ? '⌘Z' : 'Ctrl Z';
  return (
    <>
      <div className={styles['report']}>
        <p role="status" className={styles['words']}>
          {say(progress)}
        </p>
        {error === null ? null : <p role="alert">{sentences(locale, text('stopped'), problemText(error))}</p>}
        {left.length === 0 ? null : <LeftList left={left} />}
      </div>
      <div className={styles['actions']}>
        {state === 'done' && actIds.length > 0 ? (
          <Button variant="default" onClick={() => void undo()}>
            {text('undoKey', { key })}
          </Button>
        ) : null}
        <Button variant="subtle" onClick={dismiss}>
          {text('close')}
        </Button>
      </div>
    </>
  );
}

function LeftList({ left }: { left: readonly LeftVendor[] }) {
  const text = useMessages(actsMessages);
  const reason = useMessages(refusalMessages);
  return (
    <details>
      <summary>{text('left', { count: left.length })}</summary>
      <ul className={styles['left']}>
        {left.slice(0, NAMED).map((vendor) => (
          <li key={vendor.vendorId}>
            {vendor.name === null ? (
              text('unknownVendor')
            ) : (
              <Link to="/vendors/$vendorId" params={{ vendorId: vendor.vendorId }}>
                {vendor.name}
              </Link>
            )}
            {' – '}
            {reason(vendor.reason)}
          </li>
        ))}
        {left.length > NAMED ? <li>{text('moreLeft', { count: left.length - NAMED })}</li> : null}
      </ul>
    </details>
  );
}

function useOutcome(): (progress: ActProgress) => string {
  const text = useMessages(actsMessages);
  const people = useQuery(peopleQuery);
  return ({ state, count, terms }) => {
    if (state === 'undone') return text('undone', { count });
    if (terms.act === 'tag' || terms.act === 'untag')
      return text(terms.act === 'tag' ? 'doneTag' : 'doneUntag', { count, tag: terms.tags.join(', ') });
    if (terms.act === 'assign') {
      const owner = people.data?.items.find(({ id }) => id === terms.ownerId)?.name ?? text('nobody');
      return text('doneAssign', { count, owner });
    }
    return text(terms.act === 'archive' ? 'doneArchive' : 'doneRestore', { count });
  };
}
