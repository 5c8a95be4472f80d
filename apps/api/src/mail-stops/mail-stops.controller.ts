import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LeavesBodyUnread } from '../http/unread-body.js';
import { AllowEverybody } from '../identity/access.js';
import { StopByLinkDto, StoppedMailsView } from './dto/stop-by-link.dto.js';
import { MailStopsService } from './mail-stops.service.js';

/** Ends our mails to a person, from the mail itself. Only a POST does: links are opened by scanners. */
@ApiTags('personal links')
@Controller('mail-stops')
export class MailStopsController {
  constructor(private readonly stops: MailStopsService) {}

  @Post()
  @HttpCode(200)
  @AllowEverybody()
  @ApiOkResponse({ type: StoppedMailsView })
  async set(@Body() { token, stopped }: StopByLinkDto): Promise<StoppedMailsView> {
    return { way: await this.stops.set(typeof token === 'string' ? token : '', stopped), stopped };
  }

  @Post(':token')
  @HttpCode(204)
  @AllowEverybody()
  @LeavesBodyUnread()
  @ApiNoContentResponse({ description: 'RFC 8058: the one press of a mail program, which sends a form.' })
  async press(@Param('token') token: string): Promise<void> {
    await this.stops.set(token, true);
  }
}
