import type { VendorSearch } from '../vendor-filters';
import type { viewsMessages } from './views.messages';

/** A view that comes with the product. */
export interface BuiltInView {
  /** How the address names it. */
  readonly key: string;
  readonly label: keyof typeof viewsMessages;
  readonly search: VendorSearch;
}

/** The views that everybody has, the whole register first. */
export const BUILT_IN_VIEWS: readonly BuiltInView[] = [
  { key: 'all', label: 'all', search: {} },
  { key: 'worst', label: 'worst', search: { bandFrom: 'high' } },
  { key: 'not-assessed', label: 'notAssessed', search: { assessed: false } },
  { key: 'call-centres', label: 'callCentres', search: { archetype: 'call_centre_bpo', data: 'contact' } },
  { key: 'review-due', label: 'reviewDue', search: { reviewDue: true, sort: 'nextReview' } },
];
