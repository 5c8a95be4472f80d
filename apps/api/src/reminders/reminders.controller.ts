import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { presentReminders, RemindersView } from './reminders.presenter.js';
import { RemindersService } from './reminders.service.js';

/** The reminders of one assessment. */
@ApiTags('assessments')
@Controller('assessments/:id')
export class RemindersController {
  constructor(private readonly reminders: RemindersService) {}

  @Get('reminders')
  @AllowStaff()
  @ApiOkResponse({ type: RemindersView })
  async get(@Param('id', IdPipe) id: string): Promise<RemindersView> {
    return presentReminders(await this.reminders.get(id));
  }

  @Post('pause-reminders')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: RemindersView })
  async pause(@Param('id', IdPipe) id: string): Promise<RemindersView> {
    return presentReminders(await this.reminders.setPaused(id, true));
  }

  @Post('resume-reminders')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: RemindersView })
  async resume(@Param('id', IdPipe) id: string): Promise<RemindersView> {
    return presentReminders(await this.reminders.setPaused(id, false));
  }
}
