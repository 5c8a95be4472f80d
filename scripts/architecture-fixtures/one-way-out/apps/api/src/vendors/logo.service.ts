import { request } from 'node:https';

export const fetchLogo = (url: string) => request(url);
