import type { AccessLevel, AccessType, DataCategory } from '../../vocabulary.js';
import type { ArchetypeWeights, PathwayPoints, RiskModel, TypicalAccess } from './risk-model.js';

type Circumstance = 'humanChannel' | 'canResetCredentials' | 'critical';

function supplier(
  exposure: PathwayPoints,
  accessLevel: AccessLevel,
  accessTypes: readonly AccessType[],
  dataCategories: readonly DataCategory[],
  ...circumstances: readonly Circumstance[]
): ArchetypeWeights {
  const typical: TypicalAccess = {
    accessLevel,
    accessTypes,
    dataCategories,
    humanChannel: circumstances.includes('humanChannel'),
    canResetCredentials: circumstances.includes('canResetCredentials'),
    critical: circumstances.includes('critical'),
  };
  return { exposure, typical };
}

/**
 * How attackers meet each kind of supplier beyond the access it has, and the access it typically gets. Our judgement:
 * people who answer strangers, products that face the internet, one system that holds many clients' data.
 */
export const ARCHETYPE_WEIGHTS: RiskModel['archetypes'] = {
  airline_it: supplier(
    { unpatched_systems: 200, service_loss: 250 },
    'high',
    ['critical_service', 'data_custody'],
    ['contact', 'identity_document'],
    'critical',
  ),
  call_centre_bpo: supplier(
    { social_engineering: 150, excessive_access: 150 },
    'high',
    ['crm_bulk_read'],
    ['contact', 'dob'],
    'humanChannel',
  ),
  ci_tool: supplier(
    { compromised_product: 150, stolen_credentials: 200 },
    'privileged',
    ['ci_secrets'],
    ['secrets_tokens', 'source_code'],
  ),
  cloud_data_platform: supplier(
    { stolen_credentials: 300, excessive_access: 200 },
    'high',
    ['data_custody'],
    ['contact', 'financial_account'],
  ),
  collections: supplier(
    { unpatched_systems: 150, social_engineering: 100, stolen_credentials: 150 },
    'moderate',
    ['data_custody', 'payment_page'],
    ['contact', 'financial_account'],
    'humanChannel',
  ),
  communications_api: supplier(
    { social_engineering: 150, stolen_credentials: 200 },
    'high',
    ['api_key'],
    ['contact', 'otp_messages'],
  ),
  education: supplier(
    { unpatched_systems: 100, stolen_credentials: 150 },
    'moderate',
    ['data_custody', 'support_console'],
    ['student', 'contact'],
  ),
  facilities_contractor: supplier({ stolen_credentials: 100 }, 'low', ['physical', 'supplier_portal'], []),
  file_transfer_vendor: supplier(
    { unpatched_systems: 350, compromised_product: 150 },
    'high',
    ['data_custody'],
    ['contact', 'financial_account'],
  ),
  goods_supplier: supplier({ social_engineering: 50 }, 'none', [], []),
  healthcare_clearing: supplier(
    { unpatched_systems: 150, stolen_credentials: 150, service_loss: 150 },
    'high',
    ['data_custody', 'critical_service'],
    ['health', 'financial_account'],
    'critical',
  ),
  healthcare_saas: supplier(
    { unpatched_systems: 150, stolen_credentials: 150 },
    'high',
    ['data_custody'],
    ['health', 'contact'],
  ),
  hosting: supplier(
    { unpatched_systems: 200, stolen_credentials: 150, service_loss: 150 },
    'high',
    ['data_custody', 'critical_service'],
    ['contact'],
    'critical',
  ),
  hosting_park: supplier(
    { unpatched_systems: 200, stolen_credentials: 150 },
    'moderate',
    ['data_custody'],
    ['identity_document', 'employment'],
  ),
  identity_provider: supplier(
    { social_engineering: 150, stolen_credentials: 200 },
    'privileged',
    ['idp_admin', 'idp_sso'],
    ['contact', 'account_credentials'],
  ),
  it_contractor: supplier(
    { unpatched_systems: 150, stolen_credentials: 200 },
    'privileged',
    ['vpn', 'remote_admin'],
    ['contact', 'employment'],
  ),
  it_helpdesk_outsourcer: supplier(
    { social_engineering: 200, stolen_credentials: 100, excessive_access: 100 },
    'privileged',
    ['helpdesk_credential_reset'],
    ['employment', 'contact'],
    'humanChannel',
    'canResetCredentials',
  ),
  logistics: supplier(
    { unpatched_systems: 100, service_loss: 150 },
    'moderate',
    ['api_feed', 'data_custody'],
    ['contact', 'order_history'],
  ),
  manufacturing_supplier: supplier(
    { unpatched_systems: 150, service_loss: 200 },
    'moderate',
    ['network_path', 'critical_service'],
    [],
    'critical',
  ),
  marketing_agency: supplier(
    { social_engineering: 100, stolen_credentials: 100 },
    'moderate',
    ['data_custody'],
    ['contact'],
  ),
  msp_rmm: supplier(
    { unpatched_systems: 200, compromised_product: 150, stolen_credentials: 150 },
    'privileged',
    ['remote_admin'],
    ['internal_documents'],
  ),
  network_appliance_vendor: supplier(
    { unpatched_systems: 200, compromised_product: 200 },
    'privileged',
    ['network_edge', 'code_in_production'],
    ['customer_configuration'],
  ),
  ngo: supplier(
    { unpatched_systems: 200, stolen_credentials: 200 },
    'moderate',
    ['data_custody'],
    ['contact', 'identity_document'],
  ),
  open_source_component: supplier({ compromised_product: 250 }, 'high', ['code_in_production'], []),
  payroll_hr: supplier(
    { unpatched_systems: 100, stolen_credentials: 100, social_engineering: 50 },
    'high',
    ['data_custody'],
    ['employment', 'financial_account', 'national_id'],
  ),
  pension_bpo: supplier(
    { unpatched_systems: 200, stolen_credentials: 150, excessive_access: 100 },
    'high',
    ['data_custody'],
    ['financial_account', 'national_id'],
  ),
  print_mail_vendor: supplier(
    { unpatched_systems: 200 },
    'moderate',
    ['data_custody'],
    ['contact', 'financial_account'],
  ),
  professional_services: supplier(
    { social_engineering: 100, stolen_credentials: 100 },
    'moderate',
    ['data_custody'],
    ['financial_account', 'employment'],
  ),
  public_body: supplier(
    { unpatched_systems: 200, stolen_credentials: 100 },
    'moderate',
    ['data_custody'],
    ['contact', 'identity_document'],
  ),
  remote_access_vendor: supplier(
    { stolen_credentials: 150, unpatched_systems: 200, compromised_product: 200 },
    'privileged',
    ['remote_admin', 'code_in_production'],
    [],
  ),
  retail_sme: supplier({ unpatched_systems: 200, stolen_credentials: 100 }, 'moderate', ['data_custody'], ['contact']),
  saas_crm: supplier(
    { social_engineering: 150, stolen_credentials: 200, excessive_access: 100 },
    'high',
    ['data_custody'],
    ['contact', 'order_history'],
  ),
  saas_integration: supplier(
    { stolen_credentials: 250, excessive_access: 150 },
    'high',
    ['oauth_integration'],
    ['contact', 'support_tickets'],
  ),
  saas_other: supplier({ stolen_credentials: 100 }, 'moderate', ['data_custody'], ['contact']),
  saas_security: supplier(
    { stolen_credentials: 150, compromised_product: 150 },
    'high',
    ['data_custody', 'code_in_production'],
    ['telemetry_metadata'],
  ),
  security_vendor: supplier(
    { compromised_product: 150, service_loss: 150 },
    'privileged',
    ['code_in_production'],
    ['telemetry_metadata'],
  ),
  software_vendor: supplier({ compromised_product: 200, unpatched_systems: 100 }, 'high', ['code_in_production'], []),
  other: supplier({ stolen_credentials: 100, unpatched_systems: 100 }, 'moderate', ['other'], ['contact']),
};
