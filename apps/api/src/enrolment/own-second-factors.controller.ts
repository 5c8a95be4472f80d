import { ROLES } from '@firebreak/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPipe } from '../http/id.pipe.js';
import { AllowInBrowser, WhileEnrolling } from '../identity/access.js';
import { AskingBrowser, type Browser } from '../identity/browser.js';
import { setCookie } from '../identity/cookies.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { LimitAttempts } from '../rates/limit-attempts.js';
import { NewPasskeyDto } from '../second-factors/dto/new-passkey.dto.js';
import { PasskeysService } from '../second-factors/passkeys.service.js';
import {
  AddedSecondFactorView,
  BegunAuthenticatorView,
  OwnSecondFactorsView,
  PasskeyCreationView,
  presentBegunAuthenticator,
  presentOwnSecondFactors,
  presentSecondFactor,
  RecoveryCodesView,
} from '../second-factors/second-factors.presenter.js';
import { SecondFactorsService } from '../second-factors/second-factors.service.js';
import { BeginAuthenticatorDto, ConfirmAuthenticatorDto } from './dto/authenticator.dto.js';
import { EnrolmentService, type AddedFactor } from './enrolment.service.js';

/** What a person has beside a password, and how they come by it. */
@ApiTags('me')
@Controller('me/second-factors')
export class OwnSecondFactorsController {
  constructor(
    private readonly enrolment: EnrolmentService,
    private readonly secondFactors: SecondFactorsService,
    private readonly passkeys: PasskeysService,
  ) {}

  @Get()
  @AllowInBrowser(...ROLES)
  @ApiOkResponse({ type: OwnSecondFactorsView })
  async list(@Staff() { userId }: StaffPrincipal): Promise<OwnSecondFactorsView> {
    return presentOwnSecondFactors(await this.secondFactors.listOf(userId), this.passkeys.possible);
  }

  @Post('passkeys/question')
  @HttpCode(200)
  @AllowInBrowser(...ROLES)
  @WhileEnrolling()
  @ApiOkResponse({ type: PasskeyCreationView })
  beginPasskey(@Staff() staff: StaffPrincipal): Promise<PasskeyCreationView> {
    return this.enrolment.beginPasskey(staff);
  }

  @Post('passkeys')
  @AllowInBrowser(...ROLES)
  @WhileEnrolling()
  @ApiCreatedResponse({ type: AddedSecondFactorView })
  async addPasskey(
    @Staff() staff: StaffPrincipal,
    @Body() body: NewPasskeyDto,
    @AskingBrowser() browser: Browser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AddedSecondFactorView> {
    return goOn(reply, await this.enrolment.addPasskey(staff, body, browser));
  }

  @Delete('passkeys/:id')
  @HttpCode(204)
  @AllowInBrowser(...ROLES)
  @WhileEnrolling()
  @ApiNoContentResponse()
  removePasskey(@Staff() staff: StaffPrincipal, @Param('id', IdPipe) id: string): Promise<void> {
    return this.enrolment.removePasskey(staff, id);
  }

  @Post('authenticators')
  @AllowInBrowser(...ROLES)
  @WhileEnrolling()
  @ApiCreatedResponse({ type: BegunAuthenticatorView })
  async beginAuthenticator(
    @Staff() staff: StaffPrincipal,
    @Body() { name }: BeginAuthenticatorDto,
  ): Promise<BegunAuthenticatorView> {
    return presentBegunAuthenticator(await this.enrolment.beginAuthenticator(staff, name));
  }

  @Post('authenticators/:id/confirmation')
  @HttpCode(200)
  @AllowInBrowser(...ROLES)
  @WhileEnrolling()
  @LimitAttempts('second-factor')
  @ApiOkResponse({ type: AddedSecondFactorView })
  async confirmAuthenticator(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() { code }: ConfirmAuthenticatorDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AddedSecondFactorView> {
    return goOn(reply, await this.enrolment.confirmAuthenticator(staff, id, code));
  }

  @Delete('authenticators/:id')
  @HttpCode(204)
  @AllowInBrowser(...ROLES)
  @WhileEnrolling()
  @ApiNoContentResponse()
  removeAuthenticator(@Staff() staff: StaffPrincipal, @Param('id', IdPipe) id: string): Promise<void> {
    return this.enrolment.removeAuthenticator(staff, id);
  }

  @Post('recovery-codes')
  @AllowInBrowser(...ROLES)
  @WhileEnrolling()
  @ApiCreatedResponse({ type: RecoveryCodesView })
  async renewRecoveryCodes(@Staff() staff: StaffPrincipal): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.enrolment.renewRecoveryCodes(staff) };
  }
}

/** The session goes on under its new token. */
function goOn(reply: FastifyReply, { factor, recoveryCodes, token }: AddedFactor): AddedSecondFactorView {
  setCookie(reply, 'session', token);
  return { factor: presentSecondFactor(factor), recoveryCodes: recoveryCodes && [...recoveryCodes] };
}
