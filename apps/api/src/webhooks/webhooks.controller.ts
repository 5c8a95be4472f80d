import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageQuery } from '../http/page.query.js';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AfterStepUp, AllowRoles } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ChangeWebhookDto, CreateWebhookDto } from './dto/webhook.dto.js';
import { WebhookDeliveriesService } from './webhook-deliveries.service.js';
import {
  presentWebhook,
  presentWebhookDelivery,
  presentWebhookSecret,
  WebhookDeliveryView,
  WebhookSecretView,
  WebhooksView,
  WebhookView,
} from './webhook.presenter.js';
import { WebhooksService } from './webhooks.service.js';

/** The addresses of others that are told what happens. */
@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly deliveries: WebhookDeliveriesService,
  ) {}

  @Get()
  @AllowRoles('admin')
  @ApiOkResponse({ type: WebhooksView })
  async list(): Promise<WebhooksView> {
    return { allowed: this.webhooks.isAllowed, items: (await this.webhooks.list()).map(presentWebhook) };
  }

  @Post()
  @AllowRoles('admin')
  @AfterStepUp('keys')
  @ApiCreatedResponse({ type: WebhookSecretView })
  async create(@Staff() staff: StaffPrincipal, @Body() body: CreateWebhookDto): Promise<WebhookSecretView> {
    return presentWebhookSecret(await this.webhooks.create(staff, body));
  }

  @Patch(':id')
  @AllowRoles('admin')
  @ApiOkResponse({ type: WebhookView })
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeWebhookDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookView> {
    return sendEtag(reply, presentWebhook(await this.webhooks.change(id, version, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowRoles('admin')
  @ApiNoContentResponse()
  remove(@Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.webhooks.remove(id, version);
  }

  @Post(':id/secret')
  @HttpCode(200)
  @AllowRoles('admin')
  @AfterStepUp('keys')
  @ApiOkResponse({ type: WebhookSecretView })
  async renewSecret(@Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<WebhookSecretView> {
    return presentWebhookSecret(await this.webhooks.renewSecret(id, version));
  }

  @Post(':id/test')
  @HttpCode(202)
  @AllowRoles('admin')
  @ApiAcceptedResponse({ description: 'A message is on its way; the log tells what became of it.' })
  test(@Param('id', IdPipe) id: string): Promise<void> {
    return this.deliveries.test(id);
  }

  @Get(':id/deliveries')
  @AllowRoles('admin')
  @ApiOkResponse({ type: PageOf(WebhookDeliveryView) })
  async listDeliveries(@Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<WebhookDeliveryView>> {
    const page = await this.deliveries.list(id, query);
    return { ...page, items: page.items.map(presentWebhookDelivery) };
  }
}
