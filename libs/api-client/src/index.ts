import createFetchClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.gen.js';

export type { components, operations, paths } from './schema.gen.js';

/** Every named shape of the API. */
export type Schemas = components['schemas'];

/** A client of the API whose calls are typed by its own description. */
export type ApiClient = Client<paths>;

/** Makes a client of the API on the page's own origin, or on `baseUrl`. */
export function createApiClient(
  options: { baseUrl?: string; fetch?: (request: Request) => Promise<Response> } = {},
): ApiClient {
  return createFetchClient<paths>({ baseUrl: '', ...options });
}
