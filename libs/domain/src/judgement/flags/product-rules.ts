import type { FlagRule } from './flag-rule.js';
import { BULK_PEOPLE, FAR_LEVELS } from './scope-condition.js';

/** Rules about systems and products with holes in them. */
export const PRODUCT_RULES: readonly FlagRule[] = [
  {
    key: 'slow_patching_exposed_systems',
    exposedBy: [
      { critical: true },
      { accessTypes: ['code_in_production', 'critical_service', 'network_edge'] },
      {
        accessLevels: FAR_LEVELS,
        accessTypes: ['always_on_vpn', 'network_path', 'rdp', 'remote_admin', 'remote_portal', 'vpn'],
      },
      { accessTypes: ['data_custody'], data: 'personal', peopleFrom: BULK_PEOPLE },
    ],
    clearedAt: { 'PAT-01': 2, 'PAT-04': 2 },
    severity: { gap: 'high' },
    incidents: ['INC-ACCELLION-2021', 'INC-KOJIMA-2022', 'INC-NOTPETYA-2017'],
  },
  {
    key: 'unvetted_components',
    exposedBy: [
      { accessTypes: ['ci_secrets', 'code_in_production', 'network_edge', 'payment_page', 'third_party_script'] },
    ],
    clearedAt: { 'FOS-02': 2, 'FOS-03': 2 },
    severity: { gap: 'high' },
    incidents: ['INC-XZ-2024', 'INC-TJACTIONS-2025', 'INC-POLYFILL-2024'],
  },
  {
    key: 'product_secrets_exposed',
    exposedBy: [{ accessTypes: ['code_in_production', 'network_edge'] }],
    andBy: [{ data: ['source_code', 'undisclosed_vulnerabilities'] }],
    clearedAt: { 'PAT-06': 3, 'INC-01': 3 },
    severity: { gap: 'critical', short: 'high', unanswered: 'high' },
    incidents: ['INC-F5-2025'],
  },
];
