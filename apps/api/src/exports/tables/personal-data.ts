import { DATA_CATEGORIES, DEFAULT_MODEL } from '@firebreak/domain';
import { SHOWN_DAY, type ExportSource } from './export-source.js';

/** Kinds of data that are about people, as the risk model knows them. */
const PERSONAL = DATA_CATEGORIES.filter((category) => DEFAULT_MODEL.data[category].perPerson);

/** Which kind of personal data is where, and with whom; where most suppliers are comes first. */
export const PERSONAL_DATA: ExportSource<'personal-data'> = {
  columns: {
    data_category: 'p.category',
    country: 'p.country',
    suppliers: 'p.suppliers',
    people_least: 'p.least',
    people_most: 'p.most',
    scopes_without_count: 'p.uncounted',
    supplier_ids: 'p.ids',
    supplier_names: 'p.names',
  },
  rows: `FROM (
      SELECT category, country, count(*) AS suppliers, max(least) AS least, sum(most) AS most,
             sum(uncounted) AS uncounted, array_agg(id ORDER BY name, id) AS ids, array_agg(name ORDER BY name, id) AS names
        FROM (
          SELECT category, country, v.id, v.name, max(s.people_count) AS least, sum(s.people_count) AS most,
                 count(*) FILTER (WHERE s.people_count IS NULL) AS uncounted
            FROM access_scopes s
            JOIN vendors v ON v.organization_id = s.organization_id AND v.id = s.vendor_id AND v.status <> 'archived'
           CROSS JOIN unnest(s.data_categories) category
           CROSS JOIN unnest(CASE WHEN s.countries = '{}' THEN ARRAY[NULL]::text[] ELSE s.countries END) country
           WHERE coalesce(s.ends_on >= ${SHOWN_DAY}, true)
             AND category IN (${PERSONAL.map((category) => `'${category}'`).join(', ')})
           GROUP BY category, country, v.id, v.name) held
       GROUP BY category, country) p
   ORDER BY p.suppliers DESC, p.category, p.country`,
};
