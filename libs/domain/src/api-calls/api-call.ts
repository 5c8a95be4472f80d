/** What programs ask first of all, each as a script that runs as it stands. */
export const API_CALLS = ['vendors', 'vendor', 'table', 'package', 'trail'] as const;
export type ApiCall = (typeof API_CALLS)[number];

/** What the scripts are written in: bash with curl, and Python with nothing but its standard library. */
export const API_CALL_LANGUAGES = ['curl', 'python'] as const;
export type ApiCallLanguage = (typeof API_CALL_LANGUAGES)[number];

/** A script for an address such as `https://register.example`; it reads the token from FIREBREAK_TOKEN. */
export type ScriptFor = (address: string) => string;
