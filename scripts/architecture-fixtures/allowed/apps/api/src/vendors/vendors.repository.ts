import { Vendor } from './vendor.entity.js';
export const rows = [Vendor];
