import { hasAccess, reachesFar, reachesPeople } from './flag-facts.js';
import type { FlagRule } from './flag-rule.js';

/** Rules about people who can be talked into something. */
export const PEOPLE_RULES: readonly FlagRule[] = [
  {
    key: 'call_centre_customer_data',
    exposed: (facts) =>
      facts.scopes.some(
        (scope) =>
          reachesFar(scope) &&
          reachesPeople(scope, facts) &&
          (scope.humanChannel || facts.archetype === 'call_centre_bpo' || facts.archetype === 'it_helpdesk_outsourcer'),
      ),
    clearedAt: { 'MFA-02': 3, 'MFA-04': 3, 'PHI-04': 3 },
    severity: { gap: 'critical', short: 'medium', unanswered: 'high' },
    incidents: ['INC-QANTAS-2025', 'INC-COINBASE-2025', 'INC-MANDS-2025', 'INC-CRUNCHYROLL-2026'],
  },
  {
    key: 'credential_reset_by_phone',
    exposed: ({ scopes }) =>
      scopes.some((scope) => scope.canResetCredentials || hasAccess(scope, 'helpdesk_credential_reset')),
    clearedAt: { 'MFA-04': 3 },
    severity: { gap: 'critical', short: 'medium', unanswered: 'high' },
    incidents: ['INC-MANDS-2025', 'INC-MGM-2023', 'INC-CAESARS-2023'],
  },
  {
    key: 'agents_export_everything',
    exposed: ({ scopes }) =>
      scopes.some((scope) => reachesFar(scope) && hasAccess(scope, 'crm_bulk_read', 'support_console')),
    clearedAt: { 'ACC-01': 2 },
    severity: { gap: 'high' },
    incidents: ['INC-QANTAS-2025', 'INC-COINBASE-2025', 'INC-CRUNCHYROLL-2026'],
  },
  {
    key: 'untrained_subcontractors',
    exposed: (facts) => facts.scopes.some((scope) => scope.humanChannel && reachesPeople(scope, facts)),
    clearedAt: { 'TRN-04': 2 },
    severity: { gap: 'medium' },
    incidents: ['INC-QANTAS-2025'],
  },
];
