import type { AccessScopeFacts, Archetype, AssessmentStatus, VendorStatus } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { IS_OPEN } from './assessment-filter.js';

/** Somebody whom the vendor's questionnaires went to, with the invitation that went last. */
interface AskedPerson {
  readonly email: string;
  readonly name: string | null;
  readonly invitationId: string | null;
}

/** A questionnaire that the vendor has not answered yet. */
export interface OpenAssessment {
  readonly id: string;
  readonly questionnaireId: string;
  readonly status: AssessmentStatus;
  readonly respondentEmail: string;
  readonly dueOn: string;
  readonly invitationId: string | null;
}

/** What has to be known of a vendor before it is sent a questionnaire. */
export interface PreparedVendor {
  readonly id: string;
  readonly name: string;
  readonly archetype: Archetype;
  readonly status: VendorStatus;
  /** Those in force. */
  readonly scopes: AccessScopeFacts[];
  /** Whom the last questionnaires went to, newest first, a few of them. */
  readonly asked: AskedPerson[];
  /** Whom one would write to about security where nobody was asked yet. */
  readonly contact: { readonly email: string; readonly name: string } | null;
  readonly open: OpenAssessment[];
  /** The addresses, in lower case, that were invited to answers which the vendor signed. */
  readonly signedBy: string[];
}

const MOST_ASKED = 3;

const NEWEST_INVITATION = `(SELECT i.id FROM invitations i WHERE i.organization_id = a.organization_id
  AND i.assessment_id = a.id AND i.measures IS NULL ORDER BY i.id DESC LIMIT 1)`;

/** What sending to many vendors begins with. */
@Injectable()
export class SendingPreparationRepository {
  constructor(private readonly db: TenantDb) {}

  /** These vendors in the order given, in one query; unknown ids are left out. */
  list(vendorIds: readonly string[]): Promise<PreparedVendor[]> {
    return this.db.em.query<PreparedVendor[]>(
      `SELECT v.id, v.name, v.archetype, v.status,
         (SELECT coalesce(json_agg(json_build_object(
             'id', s.id, 'accessLevel', s.access_level, 'dataCategories', s.data_categories,
             'peopleCount', s.people_count, 'accessTypes', s.access_types, 'humanChannel', s.human_channel,
             'canResetCredentials', s.can_reset_credentials, 'critical', s.critical, 'endsOn', s.ends_on)), '[]')
            FROM access_scopes s WHERE s.organization_id = v.organization_id AND s.vendor_id = v.id
             AND (s.ends_on IS NULL OR s.ends_on >= $3)) AS scopes,
         (SELECT coalesce(json_agg(json_build_object('email', a.respondent_email, 'name', a.respondent_name,
             'invitationId', ${NEWEST_INVITATION}) ORDER BY a.id DESC), '[]')
            FROM (SELECT * FROM assessments b WHERE b.organization_id = v.organization_id AND b.vendor_id = v.id
                     AND b.filled_in_by = 'vendor'
                   ORDER BY b.id DESC LIMIT ${MOST_ASKED}) a) AS asked,
         (SELECT json_build_object('email', c.email, 'name', c.name) FROM vendor_contacts c
           WHERE c.organization_id = v.organization_id AND c.vendor_id = v.id AND c.email IS NOT NULL
           ORDER BY c.duty <> 'security', c.id LIMIT 1) AS contact,
         (SELECT coalesce(json_agg(json_build_object('id', a.id, 'questionnaireId', n.questionnaire_id,
             'status', a.status, 'respondentEmail', a.respondent_email, 'dueOn', a.due_on,
             'invitationId', ${NEWEST_INVITATION}) ORDER BY a.id DESC), '[]')
            FROM assessments a JOIN questionnaire_versions n
              ON n.organization_id = a.organization_id AND n.id = a.questionnaire_version_id
           WHERE a.organization_id = v.organization_id AND a.vendor_id = v.id AND a.filled_in_by = 'vendor'
             AND ${IS_OPEN}) AS open,
         (SELECT coalesce(json_agg(DISTINCT lower(i.email)), '[]')
            FROM assessments a JOIN invitations i ON i.organization_id = a.organization_id AND i.assessment_id = a.id
           WHERE a.organization_id = v.organization_id AND a.vendor_id = v.id AND a.submitted_at IS NOT NULL
             AND i.revoked_at IS NULL) AS "signedBy"
        FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted (id, place)
        JOIN vendors v ON v.organization_id = $1 AND v.id = wanted.id
       ORDER BY wanted.place`,
      [this.db.organizationId, vendorIds, this.db.today],
    );
  }
}
