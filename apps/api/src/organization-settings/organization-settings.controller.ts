import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { AllowRoles, AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { ChangeOrganizationDto } from './dto/change-organization.dto.js';
import { OrganizationSettingsView, presentOrganizationSettings } from './organization-settings.presenter.js';
import { OrganizationSettingsService } from './organization-settings.service.js';

/** What holds for the whole organisation. */
@ApiTags('organization')
@Controller('organization')
export class OrganizationSettingsController {
  constructor(private readonly settings: OrganizationSettingsService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: OrganizationSettingsView })
  async get(@Res({ passthrough: true }) reply: FastifyReply): Promise<OrganizationSettingsView> {
    return sendEtag(reply, presentOrganizationSettings(await this.settings.get()));
  }

  @Patch()
  @AllowRoles('admin')
  @ApiOkResponse({ type: OrganizationSettingsView })
  async change(
    @IfMatch() version: number,
    @Body() body: ChangeOrganizationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganizationSettingsView> {
    return sendEtag(reply, presentOrganizationSettings(await this.settings.change(version, body)));
  }
}
