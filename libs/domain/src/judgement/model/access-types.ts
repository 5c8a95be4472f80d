import type { RiskModel } from './risk-model.js';

/** What each way of reaching systems or data opens, and the harm its misuse can do. Our judgement. */
export const ACCESS_TYPE_WEIGHTS: RiskModel['accessTypes'] = {
  always_on_vpn: {
    exposure: { social_engineering: 100, stolen_credentials: 550, unpatched_systems: 550, excessive_access: 450 },
    power: 650,
  },
  api_feed: { exposure: { stolen_credentials: 250, unpatched_systems: 100, excessive_access: 100 }, power: 150 },
  api_key: { exposure: { stolen_credentials: 500, compromised_product: 100, excessive_access: 350 }, power: 500 },
  ci_secrets: { exposure: { stolen_credentials: 450, compromised_product: 750, excessive_access: 450 }, power: 850 },
  code_in_production: {
    exposure: { unpatched_systems: 350, compromised_product: 750, service_loss: 250 },
    power: 800,
  },
  critical_service: { exposure: { unpatched_systems: 350, service_loss: 650 }, power: 300 },
  crm_bulk_read: { exposure: { social_engineering: 500, stolen_credentials: 500, excessive_access: 600 }, power: 350 },
  crm_lookup: { exposure: { social_engineering: 350, stolen_credentials: 250, excessive_access: 100 }, power: 100 },
  data_custody: {
    exposure: { social_engineering: 100, stolen_credentials: 350, unpatched_systems: 450, excessive_access: 200 },
    power: 150,
  },
  domain_admin_path: {
    exposure: { social_engineering: 450, stolen_credentials: 650, unpatched_systems: 400, excessive_access: 650 },
    power: 950,
  },
  helpdesk_credential_reset: {
    exposure: { social_engineering: 650, stolen_credentials: 350, excessive_access: 350 },
    power: 850,
  },
  idp_admin: { exposure: { social_engineering: 400, stolen_credentials: 600, excessive_access: 550 }, power: 900 },
  idp_sso: { exposure: { social_engineering: 250, stolen_credentials: 500, excessive_access: 300 }, power: 600 },
  network_admin: { exposure: { stolen_credentials: 550, unpatched_systems: 400, excessive_access: 600 }, power: 900 },
  network_edge: { exposure: { unpatched_systems: 700, compromised_product: 550, service_loss: 250 }, power: 800 },
  network_path: { exposure: { stolen_credentials: 400, unpatched_systems: 500, excessive_access: 350 }, power: 600 },
  oauth_integration: {
    exposure: { stolen_credentials: 600, compromised_product: 250, excessive_access: 450 },
    power: 600,
  },
  payment_page: { exposure: { unpatched_systems: 350, compromised_product: 500 }, power: 600 },
  physical: { exposure: { excessive_access: 100 }, power: 50 },
  rdp: { exposure: { stolen_credentials: 650, unpatched_systems: 500, excessive_access: 400 }, power: 650 },
  remote_admin: {
    exposure: { stolen_credentials: 550, unpatched_systems: 500, compromised_product: 500, excessive_access: 600 },
    power: 900,
  },
  remote_portal: { exposure: { stolen_credentials: 550, unpatched_systems: 450, excessive_access: 300 }, power: 450 },
  session_tokens: { exposure: { social_engineering: 350, stolen_credentials: 600, excessive_access: 350 }, power: 700 },
  supplier_portal: {
    exposure: { social_engineering: 100, stolen_credentials: 250, excessive_access: 100 },
    power: 150,
  },
  support_console: {
    exposure: { social_engineering: 600, stolen_credentials: 450, excessive_access: 450 },
    power: 500,
  },
  third_party_script: { exposure: { unpatched_systems: 100, compromised_product: 700 }, power: 700 },
  vpn: { exposure: { stolen_credentials: 500, unpatched_systems: 400, excessive_access: 300 }, power: 550 },
  other: { exposure: { stolen_credentials: 200, unpatched_systems: 200, excessive_access: 200 }, power: 200 },
};
