/** Which methods each path knows, so that a wrong one is 405 with Allow and not 404. */
export class MethodTable {
  private readonly routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];

  add(method: string | string[], url: string): void {
    // The fallback that serves the web app knows every path and says nothing about methods.
    if (url.includes('*')) return;
    const escaped = url.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/:[^/]+/g, '[^/]+');
    this.routes.push({ pattern: new RegExp(`^${escaped}/?$`), methods: [method].flat() });
  }

  /** The methods that the path of this address knows; none for an unknown path. */
  allowed(url: string): string[] {
    const path = url.split('?')[0] ?? '';
    const methods = this.routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    return [...new Set(methods)].toSorted();
  }
}
