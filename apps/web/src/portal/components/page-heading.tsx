import { useEffect, useRef } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { portalMessages } from '../portal.messages';

interface PageHeadingProps {
  title: string;
  hasErrors?: boolean;
  /** Appears without the address changing, so the focus must be fetched. */
  takesFocus?: boolean;
}

/** The heading of a page, which also names the tab. */
export function PageHeading({ title, hasErrors = false, takesFocus = false }: PageHeadingProps) {
  usePageTitle(title, hasErrors);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}

/** Names the tab after the page, and says first that something must be put right. */
export function usePageTitle(title: string, hasErrors = false): void {
  const text = useMessages(portalMessages);
  const name = hasErrors ? text('errorPrefix', { title }) : title;
  useEffect(() => {
    document.title = `${name} · Firebreak`;
  }, [name]);
}
