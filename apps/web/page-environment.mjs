import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with Node's fetch classes, which jsdom has not: the API client needs Request and Response. */
export default class PageEnvironment extends TestEnvironment {
  constructor(...parameters) {
    super(...parameters);
    Object.assign(this.global, { fetch, Headers, Request, Response, AbortController, AbortSignal, structuredClone });
  }
}
