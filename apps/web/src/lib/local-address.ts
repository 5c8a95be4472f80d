/** The address when it lies within this application, else undefined: a link must not lead elsewhere after signing in. */
export function localAddress(address: unknown): string | undefined {
  return typeof address === 'string' && /^\/(?![/\\])/.test(address) ? address : undefined;
}
