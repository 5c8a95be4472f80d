import { Injectable } from '@nestjs/common';
import type { Page } from '../http/paging.js';
import { MailService, type MailOnItsWay } from '../mail/mail.service.js';
import type { AssessmentRow } from './assessment-list.repository.js';
import type { ListFollowedAssessmentsQuery } from './dto/list-followed-assessments.query.js';
import { FollowedAssessmentsRepository } from './followed-assessments.repository.js';

/** An assessment, and where the mail with the respondent's invitation stands; null for one that left long ago. */
export interface FollowedAssessment {
  readonly assessment: AssessmentRow;
  readonly mail: MailOnItsWay | null;
}

/** Following what was sent: what needs the buyer first, and which mail did not go. */
@Injectable()
export class FollowingService {
  constructor(
    private readonly followed: FollowedAssessmentsRepository,
    private readonly mails: MailService,
  ) {}

  async list(query: ListFollowedAssessmentsQuery): Promise<Page<FollowedAssessment>> {
    const page = await this.followed.list(query, await this.mails.listFailed());
    const mails = await this.mails.findSome(page.items.flatMap((row) => newestInvitationId(row) ?? []));
    const items = page.items.map((assessment) => ({
      assessment,
      mail: mails.get(newestInvitationId(assessment) ?? '') ?? null,
    }));
    return { ...page, items };
  }
}

/** The newest invitation to whoever the buyer asked; ids of version 7 grow with time. */
function newestInvitationId({ invitations }: AssessmentRow): string | undefined {
  return invitations
    .filter(({ measures }) => measures === null)
    .map(({ id }) => id)
    .toSorted()
    .at(-1);
}
