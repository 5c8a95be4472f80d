/** SQL of what the portfolio counts: vendors `v` in the register, each with its judgement `j` in force; $1 is the organisation. */
export const CURRENT = `FROM vendors v
  JOIN judgements j ON j.organization_id = v.organization_id AND j.vendor_id = v.id AND j.superseded_at IS NULL
  WHERE v.organization_id = $1 AND v.status <> 'archived'`;
