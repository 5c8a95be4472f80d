import { SkeletonBlock, SkeletonRows, SkeletonText } from '../../../components/skeletons';
import styles from './vendor-content.module.css';

/** The shape of a vendor's page while it comes. */
export function VendorSkeleton() {
  return (
    <>
      <h1>
        <SkeletonText width="16ch" />
      </h1>
      <p>
        <SkeletonText width="28ch" />
      </p>
      <div className={styles['shape']}>
        <SkeletonBlock height={138} />
      </div>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <SkeletonRows rows={9} />
        </div>
        <div className={styles['column']}>
          <SkeletonRows rows={5} />
        </div>
      </div>
    </>
  );
}
