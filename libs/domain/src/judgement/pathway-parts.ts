import { PATHWAYS } from '../vocabulary.js';
import { largestAndFurther } from './combining.js';

const NOTHING = PATHWAYS.map(() => 0);

/** Gathers parts by pathway, and gives for each pathway the largest part and a share of the others. */
export class PathwayParts {
  private readonly largest = [...NOTHING];
  private readonly sum = [...NOTHING];

  /** Adds one part: points by pathway. */
  add(points: readonly number[]): void {
    const { largest, sum } = this;
    for (let pathway = 0; pathway < largest.length; pathway += 1) {
      const part = points[pathway] ?? 0;
      if (part > (largest[pathway] ?? 0)) largest[pathway] = part;
      sum[pathway] = (sum[pathway] ?? 0) + part;
    }
  }

  /** Gives points by pathway, 0 to 1000; of what is beyond the largest part so much counts, per mille. */
  largestAndFurther(furtherPerMille: number): number[] {
    const points = [...this.largest];
    for (let pathway = 0; pathway < points.length; pathway += 1) {
      points[pathway] = largestAndFurther(points[pathway] ?? 0, this.sum[pathway] ?? 0, furtherPerMille);
    }
    return points;
  }
}
