import {
  EXPORT_PACKAGE_FAILURES,
  EXPORT_PACKAGE_KEPT_DAYS,
  EXPORT_PACKAGE_STATES,
  EXPORT_TABLE_NAMES,
  type ExportPackageFailure,
  type ExportPackageState,
  type ExportTable,
} from '@firebreak/domain';
import { Id, Instant, Int, OneOf, SomeOf, Text } from '../../http/fields.js';
import type { ExportPackage } from './export-package.entity.js';

/** An export package: asked for, being made, ready to be downloaded, or over. */
export class ExportPackageView {
  @Id() id: string;
  @Id() requestedById: string;
  @Instant() requestedAt: string;
  @SomeOf(EXPORT_TABLE_NAMES) tables: ExportTable[];
  @Instant({ nullable: true, description: 'As of when it was asked for; null for the present.' }) asOf: string | null;
  @OneOf(EXPORT_PACKAGE_STATES) status: ExportPackageState;
  @Int({ min: 0, max: EXPORT_TABLE_NAMES.length }) tablesDone: number;
  @Instant({ nullable: true, description: 'The instant that it shows, once it is made.' }) instant: string | null;
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, nullable: true }) bytes: number | null;
  @Text({ max: 64, nullable: true, description: 'SHA-256 of its manifest, in hexadecimal.' })
  manifestSha256: string | null;
  @Id({ nullable: true, description: 'The package before it, which its manifest names.' }) previousId: string | null;
  @OneOf(EXPORT_PACKAGE_FAILURES, { nullable: true }) failure: ExportPackageFailure | null;
  @Instant({ nullable: true }) finishedAt: string | null;
  @Instant({ nullable: true, description: 'Its file is kept until then.' }) expiresAt: string | null;
}

/** Shows a package. */
export function presentExportPackage(shown: ExportPackage): ExportPackageView {
  const { id, tables, status, tablesDone, bytes, manifestSha256, previousId, failure, finishedAt } = shown;
  return {
    id,
    requestedById: shown.requestedBy,
    requestedAt: shown.createdAt.toISOString(),
    tables,
    asOf: shown.asOf?.toISOString() ?? null,
    status,
    tablesDone,
    instant: shown.instant?.toISOString() ?? null,
    bytes,
    manifestSha256,
    previousId,
    failure,
    finishedAt: finishedAt?.toISOString() ?? null,
    expiresAt: status === 'ready' && finishedAt ? daysAfter(finishedAt, EXPORT_PACKAGE_KEPT_DAYS).toISOString() : null,
  };
}

function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000);
}
