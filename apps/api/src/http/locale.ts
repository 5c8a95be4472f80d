import { LOCALES, type Locale } from '@firebreak/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const MOST_LANGUAGES = 10;

/** The language that Accept-Language likes best among those that the product speaks; null when it names none of them. */
export function readLocale(header: string | undefined): Locale | null {
  const wishes = (header ?? '').split(',').slice(0, MOST_LANGUAGES).map(readWish);
  const known = wishes.filter((wish) => wish.locale !== null && wish.quality > 0);
  return known.toSorted((a, b) => b.quality - a.quality)[0]?.locale ?? null;
}

/** One language of the header with its weight, 0 to 1 (RFC 9110, 12.5.4). */
function readWish(part: string): { locale: Locale | null; quality: number } {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = weight === undefined ? 1 : Number(weight);
  const locale = /^zh(-|$)/.test(tag) ? 'zh-Hant' : /^en(-|$)/.test(tag) ? 'en' : null;
  return { locale, quality: Number.isFinite(quality) ? quality : 0 };
}

function localeOf(context: ExecutionContext): Locale | null {
  return readLocale(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']);
}

/** The language of the request's answers; English unless it asks for another. */
export const RequestLocale = createParamDecorator(
  (_: unknown, context: ExecutionContext): Locale => localeOf(context) ?? LOCALES[0],
);

/** The language that the request asks for; null when it does not ask for one that the product speaks. */
export const WishedLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale | null =>
  localeOf(context),
);
