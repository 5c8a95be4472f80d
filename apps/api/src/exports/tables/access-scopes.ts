import { joinVendor, VENDOR_COLUMNS, type ExportSource } from './export-source.js';

/** What the vendors can touch, in the order in which it was added. */
export const ACCESS_SCOPES: ExportSource<'access-scopes'> = {
  columns: {
    ...VENDOR_COLUMNS,
    access_scope_id: 's.id',
    name: 's.name',
    access_level: 's.access_level',
    data_categories: 's.data_categories',
    people_count: 's.people_count',
    access_types: 's.access_types',
    human_channel: 's.human_channel',
    can_reset_credentials: 's.can_reset_credentials',
    countries: 's.countries',
    critical: 's.critical',
    ends_on: 's.ends_on',
    created_at: 's.created_at',
    updated_at: 's.updated_at',
  },
  rows: `FROM access_scopes s ${joinVendor('s')} ORDER BY s.id`,
};
