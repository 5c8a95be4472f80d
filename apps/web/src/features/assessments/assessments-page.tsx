import { SkeletonBlock } from '../../components/skeletons';

/** The shape of the page until its parts are here. */
export function AssessmentsPage() {
  return <SkeletonBlock height={480} />;
}
