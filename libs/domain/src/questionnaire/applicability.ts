import type { VendorFacts } from '../judgement/facts.js';
import type { AccessType, Archetype } from '../vocabulary.js';
import type { Applicability } from './question.js';

/** The facts that decide which questions a vendor is asked; leave ended scopes out before asking. */
export type ApplicabilityFacts = Pick<VendorFacts, 'archetype' | 'scopes'>;

/** One condition holds when the archetype is listed, or any one scope has a listed access type or a named right. */
interface Condition {
  readonly archetypes: ReadonlySet<Archetype>;
  readonly accessTypes: ReadonlySet<AccessType>;
  readonly humanChannel: boolean;
  readonly canResetCredentials: boolean;
}

const PRODUCT_MAKERS: readonly Archetype[] = [
  'airline_it',
  'ci_tool',
  'cloud_data_platform',
  'communications_api',
  'file_transfer_vendor',
  'healthcare_clearing',
  'healthcare_saas',
  'identity_provider',
  'msp_rmm',
  'network_appliance_vendor',
  'open_source_component',
  'remote_access_vendor',
  'saas_crm',
  'saas_integration',
  'saas_other',
  'saas_security',
  'security_vendor',
  'software_vendor',
];
const PRODUCT_ACCESS: readonly AccessType[] = [
  'code_in_production',
  'network_edge',
  'payment_page',
  'third_party_script',
];

// Every condition only ever asks whether something is present, never whether it is absent:
// that is what keeps a question asked when a scope grows.
const CONDITIONS: Readonly<Record<Exclude<Applicability, 'always'>, Condition>> = {
  credential_support: {
    archetypes: new Set(['call_centre_bpo', 'identity_provider', 'it_helpdesk_outsourcer', 'msp_rmm']),
    accessTypes: new Set(['domain_admin_path', 'helpdesk_credential_reset', 'idp_admin']),
    humanChannel: false,
    canResetCredentials: true,
  },
  integration: {
    archetypes: new Set([
      'ci_tool',
      'cloud_data_platform',
      'communications_api',
      'identity_provider',
      'saas_integration',
      'saas_security',
    ]),
    accessTypes: new Set(['api_feed', 'api_key', 'ci_secrets', 'idp_sso', 'oauth_integration', 'session_tokens']),
    humanChannel: false,
    canResetCredentials: false,
  },
  makes_product: {
    archetypes: new Set(PRODUCT_MAKERS),
    accessTypes: new Set(PRODUCT_ACCESS),
    humanChannel: false,
    canResetCredentials: false,
  },
  ships_or_operates_software: {
    archetypes: new Set([...PRODUCT_MAKERS, 'hosting', 'hosting_park', 'payroll_hr', 'pension_bpo']),
    accessTypes: new Set([...PRODUCT_ACCESS, 'ci_secrets']),
    humanChannel: false,
    canResetCredentials: false,
  },
  phone_or_crm_staff: {
    archetypes: new Set(['call_centre_bpo', 'collections', 'it_helpdesk_outsourcer', 'pension_bpo']),
    accessTypes: new Set(['crm_bulk_read', 'crm_lookup', 'helpdesk_credential_reset', 'support_console']),
    humanChannel: true,
    canResetCredentials: true,
  },
  outsourced_staff: {
    archetypes: new Set([
      'call_centre_bpo',
      'collections',
      'facilities_contractor',
      'it_contractor',
      'it_helpdesk_outsourcer',
      'msp_rmm',
      'pension_bpo',
    ]),
    accessTypes: new Set(['helpdesk_credential_reset', 'support_console']),
    humanChannel: true,
    canResetCredentials: false,
  },
  client_network_access: {
    archetypes: new Set(['it_contractor', 'it_helpdesk_outsourcer', 'msp_rmm', 'remote_access_vendor']),
    accessTypes: new Set([
      'always_on_vpn',
      'domain_admin_path',
      'network_admin',
      'network_edge',
      'network_path',
      'rdp',
      'remote_admin',
      'remote_portal',
      'vpn',
    ]),
    humanChannel: false,
    canResetCredentials: false,
  },
};

/** Tells whether a question is asked of a vendor; a further scope or access type never takes a question away. */
export function applies(when: Applicability, facts: ApplicabilityFacts): boolean {
  if (when === 'always') return true;
  const { archetypes, accessTypes, humanChannel, canResetCredentials } = CONDITIONS[when];
  if (archetypes.has(facts.archetype)) return true;
  for (const scope of facts.scopes) {
    if ((humanChannel && scope.humanChannel) || (canResetCredentials && scope.canResetCredentials)) return true;
    for (const accessType of scope.accessTypes) if (accessTypes.has(accessType)) return true;
  }
  return false;
}

/** Gives the questions that are asked of a vendor, in their given order. */
export function applicableQuestions<Question extends { readonly appliesWhen: Applicability }>(
  questions: readonly Question[],
  facts: ApplicabilityFacts,
): readonly Question[] {
  return questions.filter((question) => applies(question.appliesWhen, facts));
}
