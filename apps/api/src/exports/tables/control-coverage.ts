import { DEFAULT_MODEL, MEASURES, TIERS } from '@firebreak/domain';
import { SHOWN_DAY, type ExportSource } from './export-source.js';

const HIGHEST_LEVEL = 4;
const ANSWERED_LONG_AGO = `answered.newest < ${SHOWN_DAY} - ${DEFAULT_MODEL.freshDays}`;
const count = (condition: string): string => `count(*) FILTER (WHERE ${condition})`;

/** How each measure stands over all suppliers, from the answers that their judgements in force count; the weakest first. */
export const CONTROL_COVERAGE: ExportSource<'control-coverage'> = {
  columns: {
    measure: 'm.measure',
    suppliers: 'm.suppliers',
    level_0: 'm.level_0',
    level_1: 'm.level_1',
    level_2: 'm.level_2',
    level_3: 'm.level_3',
    level_4: 'm.level_4',
    not_answered: 'm.suppliers - m.answered',
    out_of_date: 'm.out_of_date',
    coverage_percent: 'm.coverage_percent',
  },
  rows: `FROM (
      WITH judged AS MATERIALIZED (
        SELECT v.id, ${TIERS.length + 1} - coalesce(v.tier, j.suggested_tier) AS weight, j.facts
          FROM vendors v
          JOIN judgements j ON j.organization_id = v.organization_id AND j.vendor_id = v.id AND j.superseded_at IS NULL
         WHERE v.status <> 'archived'),
      answered AS (
        SELECT judged.id, q.measure, floor(avg(a.level))::integer AS level, max(a."answeredOn") AS newest
          FROM judged
         CROSS JOIN LATERAL jsonb_to_recordset(facts -> 'answers') AS a ("questionKey" text, level integer, "answeredOn" date)
          JOIN LATERAL jsonb_to_recordset(facts -> 'questions') AS q (key text, measure text) ON q.key = a."questionKey"
         WHERE a.level IS NOT NULL
         GROUP BY 1, 2)
      SELECT asked.measure, count(judged.id) AS suppliers, count(answered.id) AS answered,
             ${[0, 1, 2, 3, 4].map((level) => `${count(`answered.level = ${level}`)} AS level_${level}`).join(', ')},
             ${count(ANSWERED_LONG_AGO)} AS out_of_date,
             coalesce(sum(judged.weight * answered.level) FILTER (WHERE NOT ${ANSWERED_LONG_AGO}), 0) * 100
               / nullif(sum(judged.weight) * ${HIGHEST_LEVEL}, 0) AS coverage_percent
        FROM unnest(ARRAY[${MEASURES.map((measure) => `'${measure}'`).join(', ')}]) AS asked (measure)
        LEFT JOIN judged ON true
        LEFT JOIN answered ON answered.id = judged.id AND answered.measure = asked.measure
       GROUP BY asked.measure) m
   ORDER BY m.coverage_percent, m.measure`,
};
