import { TIMELY_NOTICE_HOURS } from '../../limits.js';
import { BULK_PEOPLE, hasAccess, reachesPeople } from './flag-facts.js';
import type { FlagRule } from './flag-rule.js';

/** Rules about what the vendor owes its client: deletion, notice, recovery. */
export const DUTY_RULES: readonly FlagRule[] = [
  {
    key: 'old_data_kept',
    exposed: (facts) => facts.scopes.some((scope) => hasAccess(scope, 'data_custody') && reachesPeople(scope, facts)),
    clearedAt: { 'ACC-03': 2, 'ACC-06': 2 },
    severity: { gap: 'medium' },
    incidents: ['INC-OXFAMHK-2024', 'INC-LATITUDE-2023', 'INC-EMSD-2024'],
  },
  {
    key: 'no_duty_to_tell',
    exposed: (facts) => facts.scopes.some((scope) => scope.critical || reachesPeople(scope, facts)),
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
    exposed: ({ scopes }) => scopes.some((scope) => scope.critical || hasAccess(scope, 'critical_service')),
    clearedAt: { 'INC-05': 2 },
    severity: { gap: 'high', unanswered: 'medium' },
    incidents: ['INC-VMO-2025', 'INC-CYBERPORT-2023'],
  },
];
