import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../http/page.query.js';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowRoles } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ErasePersonDto, SearchPersonDto } from './dto/personal-data.dto.js';
import {
  PersonalDataErasureView,
  HeldDataView,
  PersonErasedView,
  presentErasure,
  presentPersonalData,
  presentTexts,
} from './personal-data.presenter.js';
import { PersonalDataService } from './personal-data.service.js';

/** Where a person stands in the register, and erasing it. */
@ApiTags('personal-data')
@Controller('personal-data')
export class PersonalDataController {
  constructor(private readonly people: PersonalDataService) {}

  @Post('search')
  @HttpCode(200)
  @AllowRoles('admin')
  @ApiOkResponse({ type: HeldDataView, description: 'Nothing but counts where nobody has the address.' })
  async search(@Body() { email }: SearchPersonDto): Promise<HeldDataView> {
    const { person, texts } = await this.people.search(email);
    return presentPersonalData(person, texts);
  }

  @Get('erasures')
  @AllowRoles('admin')
  @ApiOkResponse({ type: PageOf(PersonalDataErasureView) })
  async list(@Query() query: PageQuery): Promise<Page<PersonalDataErasureView>> {
    const page = await this.people.list(query);
    return { ...page, items: page.items.map(presentErasure) };
  }

  @Post('erasures')
  @AllowRoles('admin')
  @ApiCreatedResponse({ type: PersonErasedView })
  async erase(@Staff() staff: StaffPrincipal, @Body() input: ErasePersonDto): Promise<PersonErasedView> {
    const { erasure, texts } = await this.people.erase(staff, input);
    return { ...presentErasure(erasure), texts: presentTexts(texts) };
  }
}
