import { rows } from './vendors.repository.js';
export const list = rows;
