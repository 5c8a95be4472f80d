import { Vendor } from './vendor.entity.js';
export class Scope {
  vendor = new Vendor();
}
