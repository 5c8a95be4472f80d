import { ACCESS_TYPE_WEIGHTS } from './access-types.js';
import { ARCHETYPE_WEIGHTS } from './archetypes.js';
import { DATA_WEIGHTS } from './data-sensitivity.js';
import { LOSS_MODEL } from './loss-tables.js';
import { QUESTION_WEIGHTS } from './question-weights.js';
import type { RiskModel } from './risk-model.js';

const OURS = 'our judgement';

/** The model in force. A change of any constant is a new version. */
export const DEFAULT_MODEL: RiskModel = {
  version: '2026.11.1',
  reach: { none: 50, low: 300, moderate: 650, high: 900, privileged: 1000 },
  dataReach: { none: 100, low: 400, moderate: 750, high: 950, privileged: 1000 },
  accessTypes: ACCESS_TYPE_WEIGHTS,
  archetypes: ARCHETYPE_WEIGHTS,
  doors: {
    credential_support: { social_engineering: 350 },
    phone_or_crm_staff: { social_engineering: 250 },
    outsourced_staff: { social_engineering: 100, excessive_access: 50 },
    integration: { stolen_credentials: 200 },
    makes_product: { compromised_product: 150, unpatched_systems: 100 },
    ships_or_operates_software: { compromised_product: 250 },
    client_network_access: { unpatched_systems: 200, excessive_access: 100 },
  },
  channels: {
    humanChannel: { exposure: { social_engineering: 100 }, power: 100 },
    canResetCredentials: { exposure: { social_engineering: 100, stolen_credentials: 100 }, power: 800 },
    critical: { exposure: { unpatched_systems: 100, service_loss: 400 }, power: 0 },
  },
  serviceHarm: 750,
  data: DATA_WEIGHTS,
  people: [
    { at: 0, value: 100 },
    { at: 1, value: 150 },
    { at: 10, value: 220 },
    { at: 100, value: 330 },
    { at: 1_000, value: 480 },
    { at: 10_000, value: 680 },
    { at: 100_000, value: 950 },
    { at: 1_000_000, value: 1300 },
    { at: 10_000_000, value: 1700 },
  ],
  further: { accessTypes: 200, scopes: 250, pathways: 100, categories: 100, harms: 50 },
  levelStrength: { 0: 0, 1: 100, 2: 500, 3: 800, 4: 1000 },
  proofStrength: { self_attested: 850, document_seen: 930, independently_verified: 1000 },
  freshDays: 365,
  fadeDays: 365,
  damping: {
    mfa: {
      social_engineering: 250,
      stolen_credentials: 550,
      unpatched_systems: 100,
      compromised_product: 250,
      excessive_access: 200,
    },
    patching: { stolen_credentials: 50, unpatched_systems: 600, compromised_product: 250, service_loss: 250 },
    foss_vetting: { compromised_product: 400 },
    phishing: { social_engineering: 350, stolen_credentials: 150, compromised_product: 50 },
    training: { social_engineering: 200, stolen_credentials: 50 },
    third_party_access: {
      social_engineering: 150,
      stolen_credentials: 250,
      unpatched_systems: 150,
      compromised_product: 150,
      excessive_access: 500,
      impact: 150,
    },
    incident_response: { compromised_product: 150, service_loss: 400, impact: 250 },
  },
  doorGuard: 900,
  questionWeights: QUESTION_WEIGHTS,
  stepThresholds: [200, 400, 600, 800],
  matrix: [
    ['very_low', 'very_low', 'low', 'low', 'medium'],
    ['very_low', 'low', 'low', 'medium', 'medium'],
    ['low', 'low', 'medium', 'medium', 'high'],
    ['low', 'medium', 'medium', 'high', 'critical'],
    ['medium', 'medium', 'high', 'critical', 'critical'],
  ],
  bandScores: {
    very_low: { from: 0, to: 199 },
    low: { from: 200, to: 399 },
    medium: { from: 400, to: 599 },
    high: { from: 600, to: 799 },
    critical: { from: 800, to: 1000 },
  },
  assessedFromPercent: 50,
  loss: LOSS_MODEL,
  currencies: {
    USD: 1000,
    HKD: 7800,
    AUD: 1530,
    CNY: 7120,
    EUR: 860,
    GBP: 760,
    JPY: 153_000,
    MOP: 8030,
    SGD: 1300,
    TWD: 31_000,
  },
  sources: {
    reach: OURS,
    dataReach: OURS,
    accessTypes: OURS,
    archetypes: OURS,
    doors: OURS,
    channels: OURS,
    serviceHarm: OURS,
    data: OURS,
    people: 'our judgement; concave as record counts of third-party breaches are (VCDB to 2019), capped at ten million',
    further: OURS,
    levelStrength: 'our judgement; level 2 is the baseline of a recognised minimum standard',
    proofStrength: OURS,
    freshDays: 'MVSP 3.0 controls 1.3 and 4.3, PCI DSS 4.0 requirement 12.8.4: yearly',
    fadeDays: OURS,
    damping: 'our judgement; no published causal effect sizes were verified',
    doorGuard: OURS,
    questionWeights: OURS,
    stepThresholds: OURS,
    matrix: OURS,
    bandScores: OURS,
    assessedFromPercent: OURS,
    loss: 'IRIS 20/20 and 2025, DBIR 2025 and 2026, SME insurance claims (NetDiligence); shape is our judgement',
    currencies: 'our judgement: round rates of November 2026; HKD is pegged at 7.75 to 7.85',
  },
};

/** Currencies (ISO 4217) that losses can be shown in: those the model has a rate for. */
export const CURRENCIES = ['AUD', 'CNY', 'EUR', 'GBP', 'HKD', 'JPY', 'MOP', 'SGD', 'TWD', 'USD'] as const;
export type Currency = (typeof CURRENCIES)[number];
