import type { FlagRule } from './flag-rule.js';
import { BULK_PEOPLE, FAR_LEVELS } from './scope-condition.js';

/** Rules about how far access reaches and how it is guarded. */
export const ACCESS_RULES: readonly FlagRule[] = [
  {
    key: 'remote_access_without_mfa',
    exposedBy: [
      {
        accessLevels: FAR_LEVELS,
        accessTypes: [
          'always_on_vpn',
          'domain_admin_path',
          'idp_admin',
          'network_admin',
          'rdp',
          'remote_admin',
          'remote_portal',
          'vpn',
        ],
      },
    ],
    clearedAt: { 'MFA-01': 2 },
    severity: { gap: 'high', unanswered: 'medium' },
    incidents: ['INC-MEDIBANK-2022', 'INC-CYBERPORT-2023', 'INC-SCAA-2024'],
  },
  {
    key: 'bulk_data_single_login',
    exposedBy: [
      {
        accessLevels: FAR_LEVELS,
        accessTypes: ['crm_bulk_read', 'data_custody', 'idp_sso', 'session_tokens', 'support_console'],
        data: 'personal',
        peopleFrom: BULK_PEOPLE,
      },
    ],
    clearedAt: { 'MFA-01': 2, 'MFA-02': 2 },
    severity: { gap: 'high' },
    incidents: ['INC-MEDIBANK-2022', 'INC-CYBERPORT-2023', 'INC-SCAA-2024'],
  },
  {
    key: 'standing_privileged_access',
    exposedBy: [
      { accessLevels: ['privileged'] },
      { accessTypes: ['domain_admin_path', 'idp_admin', 'network_admin', 'remote_admin'] },
    ],
    clearedAt: { 'MFA-03': 2, 'ACC-02': 2 },
    severity: { gap: 'high', unanswered: 'medium' },
    incidents: ['INC-CAPITA-2023', 'INC-FSD-2024', 'INC-BEYONDTRUST-2024'],
  },
  {
    key: 'open_path_into_network',
    exposedBy: [
      { accessLevels: FAR_LEVELS, accessTypes: ['always_on_vpn', 'network_path', 'rdp', 'remote_admin', 'vpn'] },
    ],
    clearedAt: { 'ACC-05': 2 },
    severity: { gap: 'high' },
    incidents: ['INC-KASEYA-2021', 'INC-KOJIMA-2022'],
  },
  {
    key: 'uncontrolled_machine_keys',
    exposedBy: [
      { accessLevels: FAR_LEVELS, accessTypes: ['api_key', 'ci_secrets', 'oauth_integration', 'session_tokens'] },
    ],
    clearedAt: { 'MFA-06': 2 },
    severity: { gap: 'high' },
    incidents: ['INC-SALESLOFT-2025', 'INC-BEYONDTRUST-2024', 'INC-TJACTIONS-2025'],
  },
];
