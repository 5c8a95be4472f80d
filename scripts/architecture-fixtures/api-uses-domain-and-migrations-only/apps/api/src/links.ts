import { routes } from '../../web/src/routes.js';
export const links = routes;
