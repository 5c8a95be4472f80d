import styles from './skeletons.module.css';

/** One grey bar in the place of a text that is being fetched; width in CSS units. */
export function SkeletonText({ width = '12ch' }: { width?: string }) {
  return <span className={styles['bar']} style={{ width }} aria-hidden="true" />;
}

/** Rows of a list that is being fetched, in the list's own row height of 40 px. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles['row']}>
          <span className={styles['bar']} style={{ width: `${18 + ((row * 7) % 12)}%` }} />
          <span className={styles['bar']} style={{ width: `${10 + ((row * 5) % 9)}%` }} />
          <span className={styles['bar']} style={{ width: `${24 + ((row * 3) % 14)}%` }} />
        </div>
      ))}
    </div>
  );
}

/** A block in the place of a figure or a section that is being fetched; height in pixels. */
export function SkeletonBlock({ height }: { height: number }) {
  return <div className={styles['block']} style={{ height }} aria-hidden="true" />;
}

/** The shape of a page about one thing: its heading, then what is known of it. */
export function DetailSkeleton() {
  return (
    <>
      <h1>
        <SkeletonText width="24ch" />
      </h1>
      <SkeletonRows rows={10} />
    </>
  );
}
