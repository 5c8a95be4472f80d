import { SkeletonBlock } from '../../components/skeletons';

/** The shape of the page until its parts are here. */
export function SignInPage() {
  return <SkeletonBlock height={480} />;
}
