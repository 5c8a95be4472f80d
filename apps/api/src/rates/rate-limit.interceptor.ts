import { DomainError } from '@firebreak/domain';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { AttemptLimitsService, type Attempt, type AttemptKind } from './attempt-limits.service.js';
import { LIMITED_ATTEMPTS } from './limit-attempts.js';
import { ShareLimits } from './share-limits.js';

/** Holds callers to their share, and whoever may be guessing to a few tries; runs before any transaction. */
@Injectable()
export class RateLimitInterceptor implements NestInterceptor {
  private readonly shares = new ShareLimits();

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly attempts: AttemptLimitsService,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    if (!this.env.rateLimits) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.takeShare(request);
    const kind = this.reflector.get<AttemptKind | undefined>(LIMITED_ATTEMPTS, context.getHandler());
    if (kind === undefined) return next.handle();
    return from(this.tryOnce({ kind, address: request.ip, subject: subjectOf(kind, request) }, next));
  }

  private async takeShare({ principal }: FastifyRequest): Promise<void> {
    if (!principal) return;
    await this.shares.take('organization', principal.organizationId);
    await this.shares.take('person', principal.kind === 'staff' ? principal.userId : principal.portalSessionId);
  }

  private async tryOnce(attempt: Attempt, next: CallHandler<unknown>): Promise<unknown> {
    await this.attempts.admit(attempt);
    try {
      const result = await lastValueFrom(next.handle(), { defaultValue: undefined });
      await this.attempts.noteRight(attempt);
      return result;
    } catch (error) {
      if (isWrongGuess(error)) await this.attempts.noteWrong(attempt);
      throw error;
    }
  }
}

function subjectOf(kind: AttemptKind, { body, principal }: FastifyRequest): string | null {
  if (principal?.kind === 'respondent') return principal.invitationId;
  if (kind === 'second-factor') return principal?.userId ?? null;
  if (kind !== 'sign-in' || body === null || typeof body !== 'object' || !('email' in body)) return null;
  return typeof body.email === 'string' ? body.email.normalize('NFC').toLowerCase() : null;
}

function isWrongGuess(error: unknown): boolean {
  if (!(error instanceof DomainError)) return false;
  return (
    ['wrong-credentials', 'not-found'].includes(error.code) || error.issues.some(({ code }) => code === 'wrong-code')
  );
}
