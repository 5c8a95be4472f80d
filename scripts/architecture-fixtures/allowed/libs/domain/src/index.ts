export { band } from './judgement/band.js';
