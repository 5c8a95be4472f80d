import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnswerMessagesView, presentMessages } from '../assessments/answer-message.presenter.js';
import { RespondentMessagesService } from '../assessments/respondent-messages.service.js';
import { IdPipe } from '../http/id.pipe.js';
import { AllowRespondent } from '../identity/access.js';
import { Respondent, type RespondentPrincipal } from '../identity/principal.js';
import { ReplyDto } from './dto/reply.dto.js';

/** What the reviewer asks about single answers, and what the vendor says to it; read after the one-time code. */
@ApiTags('portal')
@Controller('portal')
export class PortalMessagesController {
  constructor(private readonly messages: RespondentMessagesService) {}

  @Get('messages')
  @AllowRespondent()
  @ApiOkResponse({ type: AnswerMessagesView, description: 'Empty until the one-time code is given.' })
  async list(@Respondent() respondent: RespondentPrincipal): Promise<AnswerMessagesView> {
    return presentMessages(await this.messages.list(respondent));
  }

  @Post('questions/:questionId/messages')
  @HttpCode(204)
  @AllowRespondent()
  @ApiNoContentResponse()
  reply(
    @Respondent() respondent: RespondentPrincipal,
    @Param('questionId', IdPipe) questionId: string,
    @Body() body: ReplyDto,
  ): Promise<void> {
    return this.messages.reply(respondent, questionId, body.text);
  }
}
