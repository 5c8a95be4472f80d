import { rows } from '../vendors/vendors.repository.js';
export const csv = rows;
