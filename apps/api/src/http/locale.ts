import { LOCALES, type Locale } from '@firebreak/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The language that Accept-Language asks for first among those that the product speaks; English otherwise. */
export function readLocale(header: string | undefined): Locale {
  for (const part of (header ?? '').split(',').slice(0, 10)) {
    const tag = part.split(';')[0]?.trim().toLowerCase() ?? '';
    if (tag.startsWith('zh')) return 'zh-Hant';
    if (tag.startsWith('en')) return 'en';
  }
  return LOCALES[0];
}

/** The language of the request's answers. */
export const RequestLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale =>
  readLocale(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
