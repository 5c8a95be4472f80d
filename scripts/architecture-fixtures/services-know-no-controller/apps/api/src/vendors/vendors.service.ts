import { path } from './vendors.controller.js';
export const vendors = path;
