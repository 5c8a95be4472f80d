import { bands } from './bands.js';
export const tiers = () => bands;
