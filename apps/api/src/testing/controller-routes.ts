import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { wordOf } from '../http/openapi-document.js';
import { ACCESS, OPEN_TO_TOKENS, type Access } from '../identity/access.js';

/** A handler of a controller, with who may enter as it says itself. */
export interface ControllerRoute {
  /** As OpenAPI names it, for example `Vendors_create`. */
  readonly operationId: string;
  readonly method: string;
  /** Undefined where the handler and its controller say nothing. */
  readonly access: Access | undefined;
  /** Whether programs with an API token may enter. */
  readonly isOpenToTokens: boolean;
}

/** Every handler of every controller of the running application, from the framework's own registry. */
export function controllerRoutes(app: NestFastifyApplication): ControllerRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const prototype: unknown = metatype?.prototype;
    if (typeof metatype !== 'function' || prototype === null || typeof prototype !== 'object') return [];
    return Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) => {
      const handler: unknown = value;
      if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
      const paths: unknown = Reflect.getMetadata(PATH_METADATA, handler);
      const endings = Array.isArray(paths) ? paths.map((path) => `_${wordOf(String(path))}`) : [''];
      return endings.map((ending) => ({
        operationId: `${metatype.name.replace(/Controller$/, '')}_${name}${ending}`,
        method: RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))] ?? '',
        access: (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, metatype)) as Access | undefined,
        isOpenToTokens: [handler, metatype].some((place) => Reflect.getMetadata(OPEN_TO_TOKENS, place) === true),
      }));
    });
  });
}
