/** What a backup's format is called; a change that an older program could not read gets another number. */
export const BACKUP_FORMAT = 'firebreak-backup-1';

/** One table as it stood at the backup's instant. */
export interface TableRecord {
  readonly schema: string;
  readonly name: string;
  /** The columns that are kept, in the order in which their values stand in a row. */
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** SHA-256 of the rows in PostgreSQL's COPY text form, in the order of the primary key; hexadecimal. */
  readonly sha256: string;
}

/** Where a sequence stood. */
export interface SequenceRecord {
  readonly schema: string;
  readonly name: string;
  readonly lastValue: string;
  readonly isCalled: boolean;
}

/** A file that is no table's part. */
export interface FileRecord {
  readonly name: string;
  /** Of the content, hexadecimal. */
  readonly sha256: string;
}

/** What a backup holds, so that a restore can tell whether it has all of it. */
export interface Manifest {
  readonly format: typeof BACKUP_FORMAT;
  readonly productVersion: string;
  readonly takenAt: string;
  readonly serverVersion: string;
  /** Names of the migrations the database had had, oldest first. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableRecord[];
  readonly sequences: readonly SequenceRecord[];
  readonly secrets: readonly FileRecord[];
  /** Files that vendors sent; missing in backups from before there were any. */
  readonly evidence?: readonly FileRecord[];
  /** How many files its rows name that are not in it: kept elsewhere, lost or damaged. */
  readonly evidenceLeftOut?: number;
}

/** The table's name with its schema, as people write it. */
export const fullName = ({ schema, name }: { readonly schema: string; readonly name: string }): string =>
  `${schema}.${name}`;
