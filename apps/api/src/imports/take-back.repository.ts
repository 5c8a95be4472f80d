import type { FilledIn, ImportedRow, Restoring } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { RowUndo } from './vendor-import-row.entity.js';

/** What hangs on a vendor beside what an import gives it. */
const USES = [
  'assessments',
  'findings',
  'evidence',
  'vendor_contacts',
  'vendor_contracts',
  'vendor_decisions',
  'supplier_requests',
  'offboardings',
];

interface FoundRow {
  readonly vendorId: string;
  readonly name: string;
  readonly added: boolean;
  readonly undo: RowUndo;
  readonly isArchived: boolean;
  readonly isAsAdded: boolean;
  readonly isUsed: boolean;
  readonly hasContracts: boolean;
  readonly scopeVersion: number | null;
  readonly present: Readonly<Record<FilledIn['field'], unknown>>;
}

/** Whether something of a table belongs to the vendor `v`. */
const has = (table: string): string =>
  `EXISTS (SELECT FROM ${table} u WHERE u.organization_id = v.organization_id AND u.vendor_id = v.id)`;

/** Sets a column of the vendor `v` to what it was, when `f` says so. */
const text = (field: FilledIn['field'], column: string, type = 'text'): string =>
  `${column} = CASE WHEN f.was ? '${field}' THEN (f.was ->> '${field}')::${type} ELSE v.${column} END`;

/** The same for a list of texts. */
const list = (field: FilledIn['field']): string =>
  `${field} = CASE WHEN f.was ? '${field}' THEN ARRAY(SELECT jsonb_array_elements_text(f.was -> '${field}')) ELSE v.${field} END`;

/** What imports did, set beside what has become of it. */
@Injectable()
export class TakeBackRepository {
  constructor(private readonly db: TenantDb) {}

  /** Every vendor that an import touched, in the order of their names; kept from others when they are to be changed. */
  async listRows(importId: string, forChange: boolean): Promise<ImportedRow[]> {
    const rows = await this.db.em.query<FoundRow[]>(
      `SELECT r.vendor_id AS "vendorId", v.name, r.added, r.undo, v.status = 'archived' AS "isArchived",
              r.added AND (to_jsonb(v) - '{version,updated_at}'::text[]) = (SELECT to_jsonb(h) - '{version,updated_at,valid_from,valid_to}'::text[]
                FROM history.vendors h WHERE h.organization_id = v.organization_id AND h.id = v.id
               ORDER BY h.valid_from LIMIT 1) AS "isAsAdded",
              r.added AND (${USES.map(has).join(' OR ')} OR EXISTS (
                SELECT FROM access_scopes o WHERE o.organization_id = v.organization_id AND o.vendor_id = v.id
                   AND o.id::text IS DISTINCT FROM r.undo ->> 'scopeId')) AS "isUsed",
              ${has('vendor_contracts')} AS "hasContracts", s.version AS "scopeVersion",
              json_build_object('service', v.service, 'tier', v.tier, 'ownerId', v.owner_id,
                'contractEndsOn', v.contract_ends_on, 'nextReviewOn', v.next_review_on, 'noticeHours', v.notice_hours,
                'notes', v.notes, 'aliases', v.aliases, 'domains', v.domains) AS present
         FROM vendor_import_rows r
         JOIN vendors v ON v.organization_id = r.organization_id AND v.id = r.vendor_id
         LEFT JOIN access_scopes s ON s.organization_id = r.organization_id AND s.id = (r.undo ->> 'scopeId')::uuid
        WHERE r.organization_id = $1 AND r.import_id = $2 ORDER BY v.name_key, v.id ${forChange ? 'FOR UPDATE OF v' : ''}`,
      [this.db.organizationId, importId],
    );
    return rows.map(({ undo, scopeVersion, ...row }) => ({
      ...row,
      fields: undo.fields,
      scope:
        undo.scopeId === null
          ? null
          : { id: undo.scopeId, is: scopeVersion === null ? 'gone' : scopeVersion === 1 ? 'same' : 'changed' },
    }));
  }

  /** Takes vendors out of the register. */
  async archive(vendorIds: readonly string[]): Promise<void> {
    await this.db.em.query(
      `UPDATE vendors SET status_before_archiving = status, status = 'archived', archived_at = $3,
              version = version + 1, updated_at = $3
        WHERE organization_id = $1 AND id = ANY ($2)`,
      [this.db.organizationId, vendorIds, this.db.now],
    );
  }

  /** Gives vendors back what stood in some of their fields. */
  async restore(restored: readonly Restoring[]): Promise<void> {
    const rows = restored.map(({ vendorId, fields }) => ({
      id: vendorId,
      was: Object.fromEntries(fields.map(({ field, from }) => [field, from])),
    }));
    await this.db.em.query(
      `UPDATE vendors v SET ${[
        text('service', 'service'),
        text('tier', 'tier', 'smallint'),
        text('ownerId', 'owner_id', 'uuid'),
        text('contractEndsOn', 'contract_ends_on', 'date'),
        text('nextReviewOn', 'next_review_on', 'date'),
        text('noticeHours', 'notice_hours', 'integer'),
        text('notes', 'notes'),
        list('aliases'),
        list('domains'),
      ].join(', ')}, version = v.version + 1, updated_at = $3
         FROM json_to_recordset($2) AS f (id uuid, was jsonb)
        WHERE v.organization_id = $1 AND v.id = f.id`,
      [this.db.organizationId, JSON.stringify(rows), this.db.now],
    );
  }
}
