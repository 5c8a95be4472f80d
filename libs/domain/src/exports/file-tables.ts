import { EXPORT_TABLES } from './export-tables.js';
import { REPORT_TABLES } from './report-tables.js';

/** The columns of every table that can be had as a file: those of the register, and the reports. */
export const FILE_TABLES = { ...EXPORT_TABLES, ...REPORT_TABLES } as const;

/** A table that can be had as a file. */
export type FileTable = keyof typeof FILE_TABLES;

/** A column of such a table. */
export type FileColumn<Table extends FileTable> = keyof (typeof FILE_TABLES)[Table] & string;

/** All of them, the register's own first. */
export const FILE_TABLE_NAMES = Object.keys(FILE_TABLES) as readonly FileTable[];
