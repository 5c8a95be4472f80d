/** What a file of a vendor is. */
export const EVIDENCE_KINDS = ['policy', 'certificate', 'test_report', 'other'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What a file is that is kept with a vendor itself, whatever it answered. */
export const DOCUMENT_KINDS = [
  'contract',
  'data_agreement',
  'certificate',
  'test_report',
  'policy',
  'proof',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Longest note to a file that is kept with a vendor. */
export const DOCUMENT_NOTE_CHARACTERS = 500;

/** Where a file stands: announced and arriving, refused for what is in it, or kept. */
export const EVIDENCE_STATES = ['received', 'refused', 'stored'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** What a virus scanner said of a file. */
export const EVIDENCE_SCANS = ['not_scanned', 'clean', 'infected'] as const;
export type EvidenceScan = (typeof EVIDENCE_SCANS)[number];

/** The types of file that are taken, by the ending of their name; none of them runs by itself. */
export const EVIDENCE_TYPES = ['pdf', 'png', 'jpg', 'txt', 'csv', 'docx', 'xlsx'] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/**
 * Limits of files: bytes of one, files and bytes of one assessment and beside that of one vendor, and bytes of all that an organisation keeps. One
 * request carries any part of a file; our own pages send parts, so that a break costs no more than one.
 */
export const EVIDENCE_LIMITS = {
  fileNameCharacters: 255,
  fileBytes: 25_000_000,
  partBytes: 1_000_000,
  filesPerAssessment: 50,
  bytesPerAssessment: 250_000_000,
  filesPerVendor: 200,
  bytesPerVendor: 1_000_000_000,
  bytesPerOrganization: 20_000_000_000,
  unfinishedHours: 24,
} as const;

/** Limits of what a ZIP-based document declares; only its directory is read. */
export const ARCHIVE_LIMITS = { entries: 2_000, declaredBytes: 200_000_000, ratio: 100 } as const;

/** The type that a file's name claims by its ending, or null when files of that name are not taken. */
export function evidenceTypeOf(fileName: string): EvidenceType | null {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  return EVIDENCE_TYPES.find((type) => type === (ending === 'jpeg' ? 'jpg' : ending)) ?? null;
}
