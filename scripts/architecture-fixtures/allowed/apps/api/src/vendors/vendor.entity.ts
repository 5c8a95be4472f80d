import type { Scope } from './scope.entity.js';
export class Vendor {
  scopes: Scope[] = [];
}
