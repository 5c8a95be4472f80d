import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AllowEverybody, AllowRoles } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { LimitAttempts } from '../rates/limit-attempts.js';
import { IntakePreviewDto, IntakeRequestDto } from './dto/intake-request.dto.js';
import { IntakeLinkView, IntakeWelcomeView, MadeIntakeLinkView, presentIntakeLink } from './intake.presenter.js';
import { IntakeService, type IntakeWelcome } from './intake.service.js';

/** Asking for a supplier without an account. */
@ApiTags('intake')
@Controller()
export class IntakeController {
  constructor(private readonly intake: IntakeService) {}

  @Get('intake-link')
  @AllowRoles('admin')
  @ApiOkResponse({ type: IntakeLinkView })
  async get(): Promise<IntakeLinkView> {
    return presentIntakeLink(await this.intake.find());
  }

  @Post('intake-link')
  @AllowRoles('admin')
  @ApiCreatedResponse({ type: MadeIntakeLinkView })
  async make(@Staff() staff: StaffPrincipal): Promise<MadeIntakeLinkView> {
    const { link, url } = await this.intake.make(staff);
    return { ...presentIntakeLink(link), url };
  }

  @Post('intake-link/end')
  @HttpCode(204)
  @AllowRoles('admin')
  @ApiNoContentResponse()
  end(): Promise<void> {
    return this.intake.end();
  }

  @Post('intake/preview')
  @HttpCode(200)
  @AllowEverybody()
  @LimitAttempts('intake')
  @ApiOkResponse({ type: IntakeWelcomeView })
  preview(@Body() body: IntakePreviewDto): Promise<IntakeWelcome> {
    return this.intake.welcome(body.token);
  }

  @Post('intake/requests')
  @AllowEverybody()
  @LimitAttempts('intake-request')
  @ApiCreatedResponse({ description: 'Taken in; it is looked at by people.' })
  ask(@Body() body: IntakeRequestDto): Promise<void> {
    return this.intake.receive(body);
  }
}
