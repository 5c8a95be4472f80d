import type { RiskModel } from './risk-model.js';

/** What each way of reaching systems or data opens, and the harm its misuse can do. Our judgement. */
export const ACCESS_TYPE_WEIGHTS: RiskModel['accessTypes'] = {
  always_on_vpn: {
    exposure: { social_engineering: 80, stolen_credentials: 440, unpatched_systems: 440, excessive_access: 360 },
    power: 650,
  },
  api_feed: { exposure: { stolen_credentials: 200, unpatched_systems: 80, excessive_access: 80 }, power: 150 },
  api_key: { exposure: { stolen_credentials: 400, compromised_product: 80, excessive_access: 280 }, power: 500 },
  ci_secrets: {
    exposure: { stolen_credentials: 360, compromised_product: 600, excessive_access: 360 },
    power: 850,
    ownReach: 900,
  },
  code_in_production: {
    exposure: { unpatched_systems: 280, compromised_product: 600, service_loss: 200 },
    power: 800,
    ownReach: 900,
  },
  critical_service: { exposure: { unpatched_systems: 280, service_loss: 520 }, power: 300 },
  crm_bulk_read: { exposure: { social_engineering: 400, stolen_credentials: 400, excessive_access: 480 }, power: 350 },
  crm_lookup: { exposure: { social_engineering: 280, stolen_credentials: 200, excessive_access: 80 }, power: 100 },
  data_custody: {
    exposure: { social_engineering: 80, stolen_credentials: 280, unpatched_systems: 360, excessive_access: 160 },
    power: 150,
    ownReach: 800,
  },
  domain_admin_path: {
    exposure: { social_engineering: 360, stolen_credentials: 520, unpatched_systems: 320, excessive_access: 520 },
    power: 950,
  },
  helpdesk_credential_reset: {
    exposure: { social_engineering: 520, stolen_credentials: 280, excessive_access: 280 },
    power: 850,
  },
  idp_admin: { exposure: { social_engineering: 320, stolen_credentials: 480, excessive_access: 440 }, power: 900 },
  idp_sso: { exposure: { social_engineering: 200, stolen_credentials: 400, excessive_access: 240 }, power: 600 },
  network_admin: { exposure: { stolen_credentials: 440, unpatched_systems: 320, excessive_access: 480 }, power: 900 },
  network_edge: {
    exposure: { unpatched_systems: 560, compromised_product: 440, service_loss: 200 },
    power: 800,
    ownReach: 900,
  },
  network_path: { exposure: { stolen_credentials: 320, unpatched_systems: 400, excessive_access: 280 }, power: 600 },
  oauth_integration: {
    exposure: { stolen_credentials: 480, compromised_product: 200, excessive_access: 360 },
    power: 600,
  },
  payment_page: { exposure: { unpatched_systems: 280, compromised_product: 400 }, power: 600 },
  physical: { exposure: { excessive_access: 80 }, power: 50 },
  rdp: { exposure: { stolen_credentials: 520, unpatched_systems: 400, excessive_access: 320 }, power: 650 },
  remote_admin: {
    exposure: { stolen_credentials: 440, unpatched_systems: 400, compromised_product: 400, excessive_access: 480 },
    power: 900,
  },
  remote_portal: { exposure: { stolen_credentials: 440, unpatched_systems: 360, excessive_access: 240 }, power: 450 },
  session_tokens: { exposure: { social_engineering: 280, stolen_credentials: 480, excessive_access: 280 }, power: 700 },
  supplier_portal: {
    exposure: { social_engineering: 80, stolen_credentials: 200, excessive_access: 80 },
    power: 150,
  },
  support_console: {
    exposure: { social_engineering: 480, stolen_credentials: 360, excessive_access: 360 },
    power: 600,
  },
  third_party_script: { exposure: { unpatched_systems: 80, compromised_product: 560 }, power: 700, ownReach: 900 },
  vpn: { exposure: { stolen_credentials: 400, unpatched_systems: 320, excessive_access: 240 }, power: 550 },
  other: { exposure: { stolen_credentials: 160, unpatched_systems: 160, excessive_access: 160 }, power: 200 },
};
