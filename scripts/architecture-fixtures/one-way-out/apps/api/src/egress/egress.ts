import { request } from 'node:https';

export const post = (url: string) => request(url);
