import type { AccessType } from '@firebreak/domain';

/** Ways of access that people think of together; what the fourth step asks is not among them. */
export const ACCESS_GROUPS = [
  {
    key: 'look',
    types: ['crm_lookup', 'crm_bulk_read', 'support_console', 'supplier_portal', 'data_custody', 'api_feed'],
  },
  { key: 'connect', types: ['remote_portal', 'vpn', 'always_on_vpn', 'rdp', 'network_path', 'physical'] },
  {
    key: 'run',
    types: ['remote_admin', 'network_admin', 'domain_admin_path', 'network_edge', 'idp_sso', 'idp_admin'],
  },
  {
    key: 'code',
    types: [
      'api_key',
      'oauth_integration',
      'session_tokens',
      'code_in_production',
      'ci_secrets',
      'third_party_script',
      'payment_page',
      'other',
    ],
  },
] as const satisfies readonly { readonly key: string; readonly types: readonly AccessType[] }[];

/** The ways of access that the questions of the fourth step set by themselves. */
export const ASKED_ACCESS_TYPES = {
  canResetCredentials: 'helpdesk_credential_reset',
  critical: 'critical_service',
} as const satisfies Record<string, AccessType>;
