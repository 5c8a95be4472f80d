import { bands } from './nowhere.js';
export const tiers = bands;
