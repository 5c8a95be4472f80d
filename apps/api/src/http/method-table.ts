/** Which methods each path knows, so that a wrong one is 405 with Allow and not 404. */
export class MethodTable {
  private readonly routes: { readonly pattern: RegExp; readonly parameters: number; readonly methods: string[] }[] = [];

  add(method: string | string[], url: string): void {
    // The fallback that serves the web app knows every path and says nothing about methods.
    if (url.includes('*')) return;
    const escaped = url.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/:[^/]+/g, '[^/]+');
    const parameters = url.split(':').length - 1;
    this.routes.push({ pattern: new RegExp(`^${escaped}/?$`), parameters, methods: [method].flat() });
  }

  /** The methods that the path of this address knows; none for an unknown path. */
  allowed(url: string): string[] {
    const path = url.split('?')[0] ?? '';
    const known = this.routes.filter(({ pattern }) => pattern.test(path));
    // A word that is a path of its own is not an id there.
    const fewest = Math.min(...known.map(({ parameters }) => parameters));
    const methods = known.filter(({ parameters }) => parameters === fewest).flatMap((route) => route.methods);
    return [...new Set(methods)].toSorted();
  }
}
