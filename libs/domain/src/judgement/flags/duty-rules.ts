import { TIMELY_NOTICE_HOURS } from '../../limits.js';
import type { FlagRule } from './flag-rule.js';
import { BULK_PEOPLE } from './scope-condition.js';

/** Rules about what the vendor owes its client: deletion, notice, recovery. */
export const DUTY_RULES: readonly FlagRule[] = [
  {
    key: 'old_data_kept',
    exposedBy: [{ accessTypes: ['data_custody'], data: 'personal' }],
    clearedAt: { 'ACC-03': 2, 'ACC-06': 2 },
    severity: { gap: 'medium' },
    incidents: ['INC-OXFAMHK-2024', 'INC-LATITUDE-2023', 'INC-EMSD-2024'],
  },
  {
    key: 'no_duty_to_tell',
    exposedBy: [{ critical: true }, { data: 'personal' }],
    clearedAt: { 'INC-01': 2 },
    byContract: ({ noticeHours, withoutNoticeDuty }, { people, scopes }, byAnswers) => {
      if (noticeHours !== null) return noticeHours > TIMELY_NOTICE_HOURS ? 'short' : undefined;
      if (withoutNoticeDuty) return people >= BULK_PEOPLE || scopes.some(({ critical }) => critical) ? 'grave' : 'gap';
      return byAnswers === 'unanswered' ? 'unknown' : byAnswers;
    },
    severity: { grave: 'high', gap: 'medium', short: 'medium', unknown: 'low' },
    incidents: ['INC-CAPITA-2023', 'INC-SITEL-2022'],
  },
  {
    key: 'critical_without_tested_backup',
    exposedBy: [{ critical: true }, { accessTypes: ['critical_service'] }],
    clearedAt: { 'INC-05': 2 },
    severity: { gap: 'high', unanswered: 'medium' },
    incidents: ['INC-VMO-2025', 'INC-CYBERPORT-2023'],
  },
];
