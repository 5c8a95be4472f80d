/** Whether the operating system refused with this code, for example `ENOENT`. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return isSystemError(error) && codes.includes(error.code);
}

/** Whether this is an error of the operating system, with its code and often the path it is about. */
export function isSystemError(error: unknown): error is { readonly code: string; readonly path?: string } {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}
