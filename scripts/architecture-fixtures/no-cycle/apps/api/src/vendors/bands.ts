import { tiers } from './tiers.js';
export const bands = () => tiers;
