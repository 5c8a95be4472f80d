import { ANSWER_IMPORT_LIMITS } from '@firebreak/domain';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { readIfMatch } from '../../http/etag.js';
import { TakesJsonUpTo } from '../../http/large-body.js';
import { AllowVerifiedRespondent } from '../../identity/access.js';
import { Respondent, type RespondentPrincipal } from '../../identity/principal.js';
import { presentAnswer } from '../portal.presenter.js';
import { ImportedAnswersView } from './answer-import.presenter.js';
import { AnswerImportService } from './answer-import.service.js';
import { ImportAnswersDto } from './dto/import-answers.dto.js';

/** Answers that were brought from elsewhere and confirmed. */
@ApiTags('portal')
@Controller('portal/answer-imports')
export class AnswerImportController {
  constructor(private readonly imports: AnswerImportService) {}

  @Post()
  @HttpCode(200)
  @AllowVerifiedRespondent()
  @TakesJsonUpTo(ANSWER_IMPORT_LIMITS.bytes)
  @ApiOkResponse({ type: ImportedAnswersView })
  async apply(
    @Respondent() respondent: RespondentPrincipal,
    @Body() { answers, from }: ImportAnswersDto,
  ): Promise<ImportedAnswersView> {
    const changes = answers.map(({ questionId, etag, ...input }) => {
      const precondition = etag === null ? ('first' as const) : readIfMatch(etag);
      return { questionId, precondition, input };
    });
    const { saved, people } = await this.imports.apply(respondent, changes, from);
    return { items: saved.map((answer) => presentAnswer(answer, people)) };
  }
}
