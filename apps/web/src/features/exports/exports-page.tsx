import { SkeletonBlock } from '../../components/skeletons';

/** The shape of the page until its parts are here. */
export function ExportsPage() {
  return <SkeletonBlock height={480} />;
}
