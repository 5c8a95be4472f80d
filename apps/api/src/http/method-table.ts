import { DomainError } from '@firebreak/domain';
import type { FastifyReply } from 'fastify';

/** Which methods each path knows, so that a wrong one is 405 with Allow and not 404. */
export class MethodTable {
  private readonly words = new Map<string, string[]>();
  private readonly routes: { readonly pattern: RegExp; readonly methods: string[] }[] = [];

  add(method: string | string[], url: string): void {
    // The fallback that serves the web app knows every path and says nothing about methods.
    if (url.includes('*')) return;
    const escaped = url.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/:[^/]+/g, '[^/]+');
    if (!url.includes(':')) this.words.set(url, [...(this.words.get(url) ?? []), ...[method].flat()]);
    this.routes.push({ pattern: new RegExp(`^${escaped}/?$`), methods: [method].flat() });
  }

  /**
   * Whether the path is one of its own, without an id in it, that does not know the method. The router would take its
   * last word for an id and try the path beside it.
   */
  lacks(method: string, url: string): boolean {
    return this.words.get(url.split('?')[0] ?? '')?.includes(method) === false;
  }

  /** The methods that the path of this address knows; none for an unknown path. */
  allowed(url: string): string[] {
    const path = url.split('?')[0] ?? '';
    const known = this.routes.filter(({ pattern }) => pattern.test(path));
    const methods = this.words.get(path) ?? known.flatMap((route) => route.methods);
    return [...new Set(methods)].toSorted();
  }
}

/** Names the methods that would do, and gives the refusal of the one that does not. */
export function refuseMethod(reply: FastifyReply, allowed: readonly string[]): DomainError {
  void reply.header('allow', allowed.join(', '));
  return new DomainError('method-not-allowed', `Use ${allowed.join(', ')} here.`);
}
