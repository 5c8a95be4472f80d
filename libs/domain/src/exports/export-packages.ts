/** Where an export package stands; one that has expired is named by the next and has no file any more. */
export const EXPORT_PACKAGE_STATES = ['waiting', 'making', 'ready', 'failed', 'expired'] as const;
export type ExportPackageState = (typeof EXPORT_PACKAGE_STATES)[number];

/** Why an export package was not made; the web app has words for each. */
export const EXPORT_PACKAGE_FAILURES = [
  'requester_left',
  'vendor_deleted',
  'person_erased',
  'storage_full',
  'interrupted',
  'unforeseen',
] as const;
export type ExportPackageFailure = (typeof EXPORT_PACKAGE_FAILURES)[number];

/** How long the file of an export package is kept. */
export const EXPORT_PACKAGE_KEPT_DAYS = 30;
