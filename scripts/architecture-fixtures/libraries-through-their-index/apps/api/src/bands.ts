import { band } from '../../../libs/domain/src/judgement/band.js';
export const bands = [band];
