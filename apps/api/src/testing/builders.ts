import { randomUUID } from 'node:crypto';
import type { OwnQuestion, TemplateContent } from '@firebreak/domain';
import type { CreateAccessScopeDto } from '../access-scopes/dto/create-access-scope.dto.js';
import type { SendAssessmentDto } from '../assessments/dto/send-assessment.dto.js';
import type { CreateVendorDto } from '../vendors/dto/create-vendor.dto.js';

/** The body of a new vendor with a name of its own. */
export function buildVendor(change: Partial<CreateVendorDto> = {}): CreateVendorDto {
  return { name: `Vendor ${randomUUID()}`, archetype: 'saas_other', ...change };
}

/** The body of a harmless access scope. */
export function buildScope(change: Partial<CreateAccessScopeDto> = {}): CreateAccessScopeDto {
  return { name: 'Newsletter', accessLevel: 'low', dataCategories: ['contact'], peopleCount: 1_000, ...change };
}

/** The access of the outsourced call centre: reads 5.7 million people's records and resets their passwords. */
export function callCentreScope(change: Partial<CreateAccessScopeDto> = {}): CreateAccessScopeDto {
  return {
    name: 'Customer records and password resets',
    accessLevel: 'high',
    dataCategories: ['contact', 'dob', 'loyalty'],
    peopleCount: 5_700_000,
    accessTypes: ['crm_bulk_read', 'crm_lookup', 'helpdesk_credential_reset'],
    humanChannel: true,
    canResetCredentials: true,
    countries: ['PH'],
    ...change,
  };
}

/** The body that sends a questionnaire to a respondent, due in two weeks. */
export function buildSending(questionnaireId: string, change: Partial<SendAssessmentDto> = {}): SendAssessmentDto {
  return {
    questionnaireId,
    respondentEmail: 'respondent@vendor.test',
    respondentName: 'Rosa Cruz',
    dueOn: daysFromNow(14),
    locale: 'en',
    ...change,
  };
}

/** The day so many days from today in UTC, `YYYY-MM-DD`. */
export function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const words = (text: string) => ({ en: text, 'zh-Hant': `${text}（中）` });

/** A questionnaire of one's own: one question of the library and one of its own that asks this. */
export function ownQuestionnaire({
  question = 'Is there a dog?',
  key = 'OWN-0123ABCD',
  weight = 5,
} = {}): TemplateContent {
  const own: OwnQuestion = {
    measure: 'mfa',
    appliesWhen: 'always',
    weight,
    text: words(question),
    why: words('Dogs bark.'),
    options: ['None.', 'A small one.', 'A dog.', 'Two dogs.', 'A pack.'].map(words),
  };
  return {
    title: words('Our own'),
    description: words('What we ask.'),
    questions: [
      { key: 'MFA-01', own: null },
      { key, own },
    ],
  };
}
