/** What kind of supplier a vendor is. Closed list; `other` where none fits. */
export const ARCHETYPES = [
  'airline_it',
  'call_centre_bpo',
  'ci_tool',
  'cloud_data_platform',
  'collections',
  'communications_api',
  'education',
  'facilities_contractor',
  'file_transfer_vendor',
  'goods_supplier',
  'healthcare_clearing',
  'healthcare_saas',
  'hosting',
  'hosting_park',
  'identity_provider',
  'it_contractor',
  'it_helpdesk_outsourcer',
  'logistics',
  'manufacturing_supplier',
  'marketing_agency',
  'msp_rmm',
  'network_appliance_vendor',
  'ngo',
  'open_source_component',
  'payroll_hr',
  'pension_bpo',
  'print_mail_vendor',
  'professional_services',
  'public_body',
  'remote_access_vendor',
  'retail_sme',
  'saas_crm',
  'saas_integration',
  'saas_other',
  'saas_security',
  'security_vendor',
  'software_vendor',
  'other',
] as const;
export type Archetype = (typeof ARCHETYPES)[number];

/** How a vendor reaches the organisation's systems or data. */
export const ACCESS_TYPES = [
  'always_on_vpn',
  'api_feed',
  'api_key',
  'ci_secrets',
  'code_in_production',
  'critical_service',
  'crm_bulk_read',
  'crm_lookup',
  'data_custody',
  'domain_admin_path',
  'helpdesk_credential_reset',
  'idp_admin',
  'idp_sso',
  'network_admin',
  'network_edge',
  'network_path',
  'oauth_integration',
  'payment_page',
  'physical',
  'rdp',
  'remote_admin',
  'remote_portal',
  'session_tokens',
  'supplier_portal',
  'support_console',
  'third_party_script',
  'vpn',
  'other',
] as const;
export type AccessType = (typeof ACCESS_TYPES)[number];

/** Which data a vendor can touch. */
export const DATA_CATEGORIES = [
  'account_credentials',
  'background_checks',
  'call_metadata',
  'contact',
  'criminal_record',
  'customer_configuration',
  'dob',
  'driver_licence',
  'email_content',
  'employment',
  'financial_account',
  'health',
  'identity_document',
  'internal_credentials',
  'internal_documents',
  'loyalty',
  'membership',
  'national_id',
  'order_history',
  'otp_messages',
  'partial_identity_document',
  'partial_payment',
  'partial_ssn',
  'payment_card',
  'payment_token',
  'secrets_tokens',
  'source_code',
  'special_category',
  'ssn',
  'student',
  'support_tickets',
  'telemetry_metadata',
  'undisclosed_vulnerabilities',
  'voice_recordings',
  'other',
] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];

/** How far one access scope reaches, from nothing to administrator-like power. Ordered. */
export const ACCESS_LEVELS = ['none', 'low', 'moderate', 'high', 'privileged'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** The seven measures a questionnaire asks about; each is one control domain. */
export const MEASURES = [
  'mfa',
  'patching',
  'foss_vetting',
  'phishing',
  'training',
  'third_party_access',
  'incident_response',
] as const;
export type Measure = (typeof MEASURES)[number];

/** The ways a supplier hurts its customer. */
export const PATHWAYS = [
  'social_engineering',
  'stolen_credentials',
  'unpatched_systems',
  'compromised_product',
  'excessive_access',
  'service_loss',
] as const;
export type Pathway = (typeof PATHWAYS)[number];

/** Risk bands, from harmless to worst. Ordered. */
export const BANDS = ['very_low', 'low', 'medium', 'high', 'critical'] as const;
export type Band = (typeof BANDS)[number];

/** The two positions of a vendor on the matrix: after its controls, and before them. */
export const RISK_BASES = ['residual', 'inherent'] as const;
export type RiskBasis = (typeof RISK_BASES)[number];

/** How loudly a flag speaks. Ordered. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How well an answer is proven; ordered from weakest to strongest. */
export const PROOFS = ['self_attested', 'document_seen', 'independently_verified'] as const;
export type Proof = (typeof PROOFS)[number];

/** How much a vendor matters; 1 is the most critical. */
export const TIERS = [1, 2, 3, 4] as const;
export type Tier = (typeof TIERS)[number];

/** Rough effort of a change, from an afternoon to a project. Ordered; our judgement. */
export const EFFORTS = [1, 2, 3, 4, 5] as const;
export type Effort = (typeof EFFORTS)[number];

/** Where a vendor stands in its life with the organisation. */
export const VENDOR_STATUSES = ['prospect', 'active', 'offboarding', 'archived'] as const;
export type VendorStatus = (typeof VENDOR_STATUSES)[number];

/**
 * Why a vendor waits for its buyer: a flag, a review that is due, evidence or a contract that ends soon, a verdict that
 * has become worse than what was approved, a condition that was not met by its day, a farewell that is late.
 */
export const VENDOR_NEEDS = ['flag', 'review', 'evidence', 'contract', 'decision', 'condition', 'leaving'] as const;
export type VendorNeed = (typeof VENDOR_NEEDS)[number];

/** Where an assessment stands; `overdue` is a flag beside it, never a status. */
export const ASSESSMENT_STATUSES = ['sent', 'in_progress', 'submitted', 'returned', 'accepted', 'revoked'] as const;
export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

/** What a person of the organisation may do. */
export const ROLES = ['admin', 'procurement', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** The roles that are no wider than each. What a role may do stands at the routes; a test holds both together. */
export const ROLES_WITHIN: Readonly<Record<Role, readonly Role[]>> = {
  admin: ['admin', 'procurement', 'auditor'],
  procurement: ['procurement', 'auditor'],
  auditor: ['auditor'],
};

/** What proves a person beside a password. */
export const SECOND_FACTORS = ['passkey', 'authenticator', 'recovery_code'] as const;
export type SecondFactor = (typeof SECOND_FACTORS)[number];

/** How far a session has come: open, waiting for a second factor, or for the person to set one up. */
export const SESSION_STAGES = ['open', 'verify', 'enrol'] as const;
export type SessionStage = (typeof SESSION_STAGES)[number];

/** What a token may do, beside its role, where a person would have to give their second factor again. */
export const TOKEN_SCOPES = ['packages', 'keys'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** How far a person has come: asked in, at work, past the end of their access, shut out. */
export const USER_STATUSES = ['invited', 'active', 'ended', 'disabled'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

/** The languages the interface, the questionnaires and the mails speak. */
export const LOCALES = ['en', 'zh-Hant'] as const;
export type Locale = (typeof LOCALES)[number];

/** What people here speak about to somebody at a vendor; `emergency` is called at any hour. */
export const CONTACT_DUTIES = ['security', 'emergency', 'contract', 'service', 'other'] as const;
export type ContactDuty = (typeof CONTACT_DUTIES)[number];

/** The steps on each axis of the matrix, 1 (least) to 5 (most). */
export const MATRIX_STEPS = [1, 2, 3, 4, 5] as const;
export type MatrixStep = (typeof MATRIX_STEPS)[number];
