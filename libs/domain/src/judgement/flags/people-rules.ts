import type { FlagRule } from './flag-rule.js';
import { FAR_LEVELS } from './scope-condition.js';

/** Rules about people who can be talked into something. */
export const PEOPLE_RULES: readonly FlagRule[] = [
  {
    key: 'call_centre_customer_data',
    exposedBy: [
      { accessLevels: FAR_LEVELS, data: 'personal', humanChannel: true },
      { accessLevels: FAR_LEVELS, data: 'personal', archetypes: ['call_centre_bpo', 'it_helpdesk_outsourcer'] },
    ],
    clearedAt: { 'MFA-02': 3, 'MFA-04': 3, 'PHI-04': 3 },
    severity: { gap: 'critical', short: 'medium', unanswered: 'high' },
    incidents: ['INC-QANTAS-2025', 'INC-COINBASE-2025', 'INC-MANDS-2025', 'INC-CRUNCHYROLL-2026'],
  },
  {
    key: 'credential_reset_by_phone',
    exposedBy: [{ canResetCredentials: true }, { accessTypes: ['helpdesk_credential_reset'] }],
    clearedAt: { 'MFA-04': 3 },
    severity: { gap: 'critical', short: 'medium', unanswered: 'high' },
    incidents: ['INC-MANDS-2025', 'INC-MGM-2023', 'INC-CAESARS-2023'],
  },
  {
    key: 'agents_export_everything',
    exposedBy: [{ accessLevels: FAR_LEVELS, accessTypes: ['crm_bulk_read', 'support_console'] }],
    clearedAt: { 'ACC-01': 2 },
    severity: { gap: 'high' },
    incidents: ['INC-QANTAS-2025', 'INC-COINBASE-2025', 'INC-CRUNCHYROLL-2026'],
  },
  {
    key: 'untrained_subcontractors',
    exposedBy: [{ data: 'personal', humanChannel: true }],
    clearedAt: { 'TRN-04': 2 },
    severity: { gap: 'medium' },
    incidents: ['INC-QANTAS-2025'],
  },
];
