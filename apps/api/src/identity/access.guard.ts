import { DomainError, SECOND_FACTOR_LIMITS, type TokenScope } from '@firebreak/domain';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ACCESS,
  ASKED_OF_SESSION,
  ASKED_OF_TOKEN,
  OPEN_TO_TOKENS,
  type Access,
  type AskedOfSession,
} from './access.js';
import { readBearer } from './bearer.js';
import { readCookie } from './cookies.js';
import type { StaffPrincipal } from './principal.js';
import { PrincipalsService, unauthenticated } from './principals.service.js';
import { RefusalsService } from './refusals.service.js';

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Lets a request in only where its route says so, and says who it is. Where a token is sent no cookie is read. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: PrincipalsService,
    private readonly refusals: RefusalsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw new DomainError('forbidden', 'Nobody may enter here.');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = readBearer(request);
    // What everybody may read asks nobody who they are; what everybody may do is for people in a browser.
    if (access === 'public' && (token === undefined || READS.has(request.method))) return true;
    if (token !== undefined) return this.admitToken(token, access, request, context);
    if (access === 'respondent' || access === 'verified-respondent') {
      const respondent = await this.principals.findRespondent(readCookie(request, 'portal'));
      if (access === 'verified-respondent' && !respondent.verified)
        throw new DomainError('forbidden', 'Give the one-time code first.');
      request.principal = respondent;
      return true;
    }
    const principal =
      (await this.principals.findGuest(readCookie(request, 'visit'))) ??
      (await this.principals.findStaff(readCookie(request, 'session')));
    this.askOfSession(principal, context);
    if (!access.includes(principal.role)) await this.refuse(principal, request, 'Your role does not allow this.');
    request.principal = principal;
    return true;
  }

  /** Throws `mfa-required` where the session has not come far enough, and `reauth-required` where too long ago. */
  private askOfSession(principal: StaffPrincipal, context: ExecutionContext): void {
    const asked = this.reflector.get<AskedOfSession | undefined>(ASKED_OF_SESSION, context.getHandler());
    if (asked === 'nothing' || (asked === 'enrolment' && principal.stage === 'enrol')) return;
    if (principal.stage !== 'open') throw new DomainError('mfa-required', 'Give your second factor first.');
    const mustStepUp =
      (asked === 'enrolment' && principal.hasSecondFactor) || (asked === 'step-up' && principal.stepsUp);
    if (mustStepUp && !principal.isGuest && !isRecent(principal.verifiedAt))
      throw new DomainError('reauth-required', 'Give your second factor again.');
  }

  private async admitToken(
    token: string,
    access: Access,
    request: FastifyRequest,
    context: ExecutionContext,
  ): Promise<boolean> {
    const principal = await this.principals.findTokenOwner(token);
    if (principal === null) {
      void context.switchToHttp().getResponse<FastifyReply>().header('www-authenticate', 'Bearer');
      throw unauthenticated();
    }
    const isOpen = this.reflector.getAllAndOverride<boolean | undefined>(OPEN_TO_TOKENS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (isOpen !== true || typeof access === 'string')
      await this.refuse(principal, request, 'No token opens this: sign in in a browser.');
    if (!access.includes(principal.role)) await this.refuse(principal, request, 'The role does not allow this.');
    const scope = this.reflector.get<TokenScope | undefined>(ASKED_OF_TOKEN, context.getHandler());
    if (scope !== undefined && principal.stepsUp && !principal.tokenScopes.includes(scope))
      await this.refuse(principal, request, `The token was not made for this: it needs the scope ${scope}.`);
    request.principal = principal;
    return true;
  }

  private async refuse(principal: StaffPrincipal, request: FastifyRequest, reason: string): Promise<never> {
    await this.refusals.record(principal, request.method, request.routeOptions.url ?? '');
    throw new DomainError('forbidden', reason);
  }
}

function isRecent(verifiedAt: Date | null): boolean {
  return verifiedAt !== null && Date.now() - verifiedAt.getTime() <= SECOND_FACTOR_LIMITS.stepUpMinutes * 60_000;
}
