// Loaded before the API by a test that must catch it: a file's row is stored, and acknowledged, before its bytes are.
import { setTimeout as sleep } from 'node:timers/promises';
import { DiskStorage } from '../../dist/evidence/disk-storage.js';

const { value: store } = Object.getOwnPropertyDescriptor(DiskStorage.prototype, 'store');
DiskStorage.prototype.store = function storeLater(...file) {
  void sleep(60_000, undefined, { ref: false }).then(() => store.apply(this, file));
  return Promise.resolve();
};
