import type { ApiCall, ApiCallLanguage, ScriptFor } from './api-call.js';
import { CURL_CALLS } from './curl-calls.js';
import { PYTHON_CALLS } from './python-calls.js';

const SCRIPTS: Readonly<Record<ApiCallLanguage, Readonly<Record<ApiCall, ScriptFor>>>> = {
  curl: CURL_CALLS,
  python: PYTHON_CALLS,
};

/** The script of a call for the installation at an address. */
export function apiCallScript(call: ApiCall, language: ApiCallLanguage, address: string): string {
  return SCRIPTS[language][call](address).trim();
}
