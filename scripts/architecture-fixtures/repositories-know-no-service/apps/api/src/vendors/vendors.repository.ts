import { limit } from './vendors.service.js';
export const rows = limit;
