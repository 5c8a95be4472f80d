import { vendors } from './vendors.service.js';
export const list = vendors;
