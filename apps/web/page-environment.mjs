import { TestEnvironment } from 'jest-environment-jsdom';

const PAGE_ADDRESS = 'http://localhost/';

/** Node's Request takes full addresses only; a browser's takes those of the page too. */
class PageRequest extends Request {
  constructor(input, init) {
    super(typeof input === 'string' ? new URL(input, PAGE_ADDRESS) : input, init);
  }
}

/** jsdom with Node's fetch classes, which jsdom has not: the API client needs Request and Response. */
export default class PageEnvironment extends TestEnvironment {
  constructor(...parameters) {
    super(...parameters);
    Object.assign(this.global, {
      fetch,
      Headers,
      Request: PageRequest,
      Response,
      AbortController,
      AbortSignal,
      structuredClone,
    });
  }
}
