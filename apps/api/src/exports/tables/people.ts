import type { ExportSource } from './export-source.js';

// What ends by itself has ended or not at the instant that is read.
const INSTANT = `coalesce(nullif(current_setting('firebreak.as_of', true), '')::timestamptz, now())`;

/** Everybody of the organisation, in the order in which they were invited. */
export const PEOPLE: ExportSource<'people'> = {
  columns: {
    user_id: 'u.id',
    name: 'u.name',
    email: 'u.email',
    role: 'u.role',
    status: `CASE WHEN u.disabled_at IS NOT NULL THEN 'disabled' WHEN u.access_until <= ${INSTANT} THEN 'ended' WHEN u.invitation_expires_at IS NULL THEN 'active' ELSE 'invited' END`,
    locale: 'u.locale',
    invitation_expires_at: 'u.invitation_expires_at',
    access_until: 'u.access_until',
    disabled_at: 'u.disabled_at',
    created_at: 'u.created_at',
    updated_at: 'u.updated_at',
  },
  rows: 'FROM users u ORDER BY u.id',
};
