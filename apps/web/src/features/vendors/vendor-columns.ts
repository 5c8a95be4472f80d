import type { VendorColumn, VendorSort } from '@firebreak/domain';
import type { vendorsMessages } from './vendors.messages';

/** How a column is laid out and sorted. */
export interface ColumnShape {
  readonly label: keyof typeof vendorsMessages;
  /** Least width in pixels, and its share of what is left over; 0 for one that never grows. */
  readonly least: number;
  readonly share: number;
  /** The order that its heading begins with, and the opposite one; null where there is no order. */
  readonly sorts: readonly [VendorSort, VendorSort] | null;
}

/** The column of the names, which is always there. */
export const NAME_COLUMN: ColumnShape = { label: 'columnName', least: 180, share: 2, sorts: ['name', '-name'] };

/** The columns that can be chosen. */
export const COLUMN_SHAPES: Readonly<Record<VendorColumn, ColumnShape>> = {
  touch: { label: 'columnTouch', least: 110, share: 1.5, sorts: null },
  risk: { label: 'columnRisk', least: 184, share: 0, sorts: ['-risk', 'risk'] },
  reason: { label: 'columnReason', least: 130, share: 2.2, sorts: null },
  assessment: { label: 'columnAssessment', least: 84, share: 0.6, sorts: null },
  owner: { label: 'columnOwner', least: 84, share: 0.6, sorts: ['owner', '-owner'] },
  review: { label: 'columnReview', least: 104, share: 0, sorts: ['nextReview', '-nextReview'] },
  tags: { label: 'columnTags', least: 100, share: 1, sorts: null },
  tier: { label: 'columnTier', least: 128, share: 0, sorts: ['tier', '-tier'] },
  contract: { label: 'columnContract', least: 104, share: 0, sorts: ['contractEnd', '-contractEnd'] },
  updated: { label: 'columnUpdated', least: 104, share: 0, sorts: ['-updated', 'updated'] },
};

const GAP = 16;

/** The first of the columns that find room beside the name in so many pixels; all of them where the width is not known. */
export function fittingColumns(columns: readonly VendorColumn[], width: number): readonly VendorColumn[] {
  if (width === 0) return columns;
  let taken = NAME_COLUMN.least;
  return columns.filter((column) => {
    taken += GAP + COLUMN_SHAPES[column].least;
    return taken <= width;
  });
}

/** The tracks of the grid: the name, then these columns. */
export function tracksOf(columns: readonly VendorColumn[]): string {
  return [NAME_COLUMN, ...columns.map((column) => COLUMN_SHAPES[column])]
    .map(({ least, share }) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`))
    .join(' ');
}
