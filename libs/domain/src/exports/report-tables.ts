import type { CellType } from './export-tables.js';

/** The columns of each report, in the order in which they stand there; new ones are added at the end. */
export const REPORT_TABLES = {
  'critical-suppliers': {
    vendor_id: 'id',
    name: 'text',
    archetype: 'word',
    tier: 'integer',
    status: 'word',
    owner_name: 'text',
    owner_email: 'text',
    assessed: 'boolean',
    residual_band: 'word',
    best_band: 'word',
    worst_band: 'word',
    coverage_percent: 'integer',
    flags: 'words',
    open_findings: 'integer',
    contract_ends_on: 'day',
    last_assessed_at: 'instant',
  },
  'personal-data': {
    data_category: 'word',
    country: 'word',
    suppliers: 'integer',
    people_least: 'integer',
    people_most: 'integer',
    scopes_without_count: 'integer',
    supplier_ids: 'words',
    supplier_names: 'texts',
  },
  'control-coverage': {
    measure: 'word',
    suppliers: 'integer',
    level_0: 'integer',
    level_1: 'integer',
    level_2: 'integer',
    level_3: 'integer',
    level_4: 'integer',
    not_answered: 'integer',
    out_of_date: 'integer',
    coverage_percent: 'integer',
  },
  'overdue-and-accepted': {
    kind: 'word',
    finding_id: 'id',
    vendor_id: 'id',
    vendor_name: 'text',
    measure: 'word',
    question_key: 'text',
    question_en: 'text',
    question_zh_hant: 'text',
    level: 'integer',
    severity: 'word',
    due_on: 'day',
    days_overdue: 'integer',
    owner_name: 'text',
    owner_email: 'text',
    requested_by_email: 'text',
    approver_name: 'text',
    approver_email: 'text',
    approved_at: 'instant',
    expires_on: 'day',
    reason: 'text',
    standing: 'word',
    residual_band: 'word',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, CellType>>>>;

/** A question that people ask of the whole register, with its answer as a table. */
export type Report = keyof typeof REPORT_TABLES;

/** All of them, in the order in which they are offered. */
export const REPORTS = Object.keys(REPORT_TABLES) as readonly Report[];

/** Tiers that count as critical in the report of critical suppliers; whoever is in a high or critical band is in it as well. */
export const CRITICAL_TIERS = [1, 2] as const;

/** Why a finding is in the report of overdue and accepted risks: its day is over, its risk is accepted, or was until lately. */
export const RISK_KINDS = ['overdue', 'accepted', 'lapsed'] as const;
export type RiskKind = (typeof RISK_KINDS)[number];
