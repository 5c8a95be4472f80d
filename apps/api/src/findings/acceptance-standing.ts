import { worseBand } from '../judgements/worse-band.js';

/** SQL of the keys of a judgement's serious flags. */
const SEVERE_FLAGS = `ARRAY(SELECT flag ->> 'key' FROM jsonb_array_elements(j.result -> 'flags') flag
  WHERE flag ->> 'severity' IN ('high', 'critical'))`;

/** SQL that tells where an acceptance `x` of a finding `f` stands on a day, as SQL, beside the verdict `j` of now. */
export const standingOn = (day: string): string => `CASE
    WHEN x.ending IS NOT NULL THEN x.ending
    WHEN x.approved_at IS NULL THEN 'waiting'
    WHEN x.expires_on < ${day} THEN 'expired'
    WHEN f.level < x.level OR (f.level IS NULL AND x.level IS NOT NULL)
      OR ${worseBand('j', 'x')}
      OR NOT x.severe_flags @> ${SEVERE_FLAGS} THEN 'outdated'
    ELSE 'in_force' END`;
