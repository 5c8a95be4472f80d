import { limit } from './vendors.service.js';
export const length = limit;
