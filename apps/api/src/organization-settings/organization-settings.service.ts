import { invalidInput } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { staleOrGone } from '../http/etag.js';
import { JobsService } from '../jobs/jobs.service.js';
import { MailService, type MailDelivery } from '../mail/mail.service.js';
import type { Organization } from '../organizations/organization.entity.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { RiskModelsService } from '../risk-models/risk-models.service.js';
import type { ChangeOrganizationDto } from './dto/change-organization.dto.js';
import { presentOrganizationSettings } from './organization-settings.presenter.js';

/** The organisation, and what becomes of its mail. */
export interface OrganizationSettings {
  readonly organization: Organization;
  readonly mailDelivery: MailDelivery;
}

/** What an administrator sets for the whole organisation. */
@Injectable()
export class OrganizationSettingsService {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly mail: MailService,
    private readonly jobs: JobsService,
    private readonly models: RiskModelsService,
  ) {}

  async get(): Promise<OrganizationSettings> {
    return { organization: await this.organizations.current(), mailDelivery: await this.mail.describeDelivery() };
  }

  /** Changes the organisation. A new currency or risk model makes every vendor be judged anew afterwards. Throws `stale`. */
  async change(version: number, input: ChangeOrganizationDto): Promise<OrganizationSettings> {
    const { reviewIntervalDays: days = {}, reminders = {}, retention = {}, ...rest } = input;
    const change = Object.fromEntries(
      Object.entries({
        ...rest,
        reviewIntervalDaysTier1: days.tier1,
        reviewIntervalDaysTier2: days.tier2,
        reviewIntervalDaysTier3: days.tier3,
        reviewIntervalDaysTier4: days.tier4,
        remindersOn: reminders.on,
        reminderDaysBefore: reminders.daysBefore,
        reminderDaysAfter: reminders.daysAfter,
        archivedVendorYears: retention.archivedVendorYears,
        requesterMonths: retention.requesterMonths,
      }).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(change).length === 0) throw invalidInput('', 'body-required', 'Say what is to change.');
    if (input.modelVersion !== undefined && (await this.models.find(input.modelVersion)) === null)
      throw invalidInput('/modelVersion', 'unknown-reference', 'There is no such risk model.');
    if (!(await this.organizations.update(change, version)))
      throw staleOrGone(presentOrganizationSettings(await this.get()));
    if (input.currency !== undefined || input.modelVersion !== undefined)
      await this.jobs.add('judge-outdated', {}, { key: 'judge-outdated' });
    return this.get();
  }
}
