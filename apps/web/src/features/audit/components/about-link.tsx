import { TextLink } from '../../../components/text-link';
import type { AboutPage } from '../../../lib/audit.queries';
import { localAddress } from '../../../lib/local-address';

/** A link to the page that something is about, at the instant that it showed. */
export function AboutLink({ page: { about, aboutTitle }, words }: { page: AboutPage; words?: string }) {
  const address = localAddress(about);
  // What was kept is checked again: an address that leads elsewhere is told and not followed.
  if (address === undefined) return <span>{words ?? aboutTitle}</span>;
  const { pathname, searchParams, hash } = new URL(address, window.location.origin);
  return (
    <TextLink to={pathname} search={Object.fromEntries(searchParams)} hash={hash.slice(1)}>
      {words ?? aboutTitle}
    </TextLink>
  );
}
