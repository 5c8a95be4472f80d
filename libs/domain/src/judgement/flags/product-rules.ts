import type { AccessType } from '../../vocabulary.js';
import { BULK_PEOPLE, hasAccess, reachesFar, reachesPeople } from './flag-facts.js';
import type { FlagRule } from './flag-rule.js';

const WAYS_INTO_SYSTEMS: readonly AccessType[] = [
  'always_on_vpn',
  'network_path',
  'rdp',
  'remote_admin',
  'remote_portal',
  'vpn',
];

/** Rules about systems and products with holes in them. */
export const PRODUCT_RULES: readonly FlagRule[] = [
  {
    key: 'slow_patching_exposed_systems',
    exposed: (facts) =>
      facts.scopes.some(
        (scope) =>
          scope.critical ||
          hasAccess(scope, 'code_in_production', 'critical_service', 'network_edge') ||
          (reachesFar(scope) && hasAccess(scope, ...WAYS_INTO_SYSTEMS)) ||
          (facts.people >= BULK_PEOPLE && hasAccess(scope, 'data_custody') && reachesPeople(scope, facts)),
      ),
    clearedAt: { 'PAT-01': 2, 'PAT-04': 2 },
    severity: { gap: 'high' },
    incidents: ['INC-ACCELLION-2021', 'INC-KOJIMA-2022', 'INC-NOTPETYA-2017'],
  },
  {
    key: 'unvetted_components',
    exposed: ({ scopes }) =>
      scopes.some((scope) =>
        hasAccess(scope, 'ci_secrets', 'code_in_production', 'network_edge', 'payment_page', 'third_party_script'),
      ),
    clearedAt: { 'FOS-02': 2, 'FOS-03': 2 },
    severity: { gap: 'high' },
    incidents: ['INC-XZ-2024', 'INC-TJACTIONS-2025', 'INC-POLYFILL-2024'],
  },
  {
    key: 'product_secrets_exposed',
    exposed: ({ scopes }) =>
      scopes.some((scope) => hasAccess(scope, 'code_in_production', 'network_edge')) &&
      scopes.some(({ dataCategories }) =>
        dataCategories.some((category) => category === 'source_code' || category === 'undisclosed_vulnerabilities'),
      ),
    clearedAt: { 'PAT-06': 3, 'INC-01': 3 },
    severity: { gap: 'critical', short: 'high', unanswered: 'high' },
    incidents: ['INC-F5-2025'],
  },
];
