import { ANSWER_IMPORT_LIMITS, type Locale } from '@firebreak/domain';
import { Body, Controller, Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TakesJsonUpTo } from '../../http/large-body.js';
import { RequestLocale } from '../../http/locale.js';
import { AllowVerifiedRespondent } from '../../identity/access.js';
import { Respondent, type RespondentPrincipal } from '../../identity/principal.js';
import { canonicalJson } from '../../signing/canonical-json.js';
import { AnswerPackPreviewView, presentPack } from './answer-pack.presenter.js';
import { AnswerPackService } from './answer-pack.service.js';
import { AnswerPackDto } from './dto/answer-pack.dto.js';

/** The vendor's answers, to take along and to bring back. */
@ApiTags('portal')
@Controller('portal/answer-pack')
export class AnswerPackController {
  constructor(private readonly packs: AnswerPackService) {}

  @Get()
  @AllowVerifiedRespondent()
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@Respondent() respondent: RespondentPrincipal): Promise<StreamableFile> {
    const pack = await this.packs.export(respondent);
    const { questionnaire, exportedAt } = pack.content;
    return new StreamableFile(Buffer.from(`${canonicalJson(pack)}\n`), {
      type: 'application/octet-stream',
      disposition: `attachment; filename="answers-${questionnaire.key}-${exportedAt.slice(0, 10)}.json"`,
    });
  }

  @Post('preview')
  @HttpCode(200)
  @AllowVerifiedRespondent()
  @TakesJsonUpTo(ANSWER_IMPORT_LIMITS.bytes)
  @ApiOkResponse({ type: AnswerPackPreviewView })
  async preview(
    @Respondent() respondent: RespondentPrincipal,
    @Body() pack: AnswerPackDto,
    @RequestLocale() locale: Locale,
  ): Promise<AnswerPackPreviewView> {
    return presentPack(await this.packs.preview(respondent, pack), locale);
  }
}
