import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { InvitedPersonView, presentInvitedPerson } from '../assessments/invited-person.presenter.js';
import { IdPipe } from '../http/id.pipe.js';
import { AllowRespondent, AllowVerifiedRespondent } from '../identity/access.js';
import { Respondent, type RespondentPrincipal } from '../identity/principal.js';
import { LimitAttempts } from '../rates/limit-attempts.js';
import { ColleaguesService } from './colleagues.service.js';
import { HandOverDto } from './dto/hand-over.dto.js';

/** Colleagues who answer sections; who they are is shown with the assessment. */
@ApiTags('portal')
@Controller('portal/colleagues')
export class ColleaguesController {
  constructor(private readonly colleagues: ColleaguesService) {}

  @Post()
  @AllowVerifiedRespondent()
  @LimitAttempts('portal-colleague')
  @ApiCreatedResponse({ type: InvitedPersonView })
  async handOver(@Respondent() respondent: RespondentPrincipal, @Body() body: HandOverDto): Promise<InvitedPersonView> {
    return presentInvitedPerson(await this.colleagues.handOver(respondent, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowRespondent()
  @ApiNoContentResponse()
  takeBack(@Respondent() respondent: RespondentPrincipal, @Param('id', IdPipe) id: string): Promise<void> {
    return this.colleagues.takeBack(respondent, id);
  }
}
