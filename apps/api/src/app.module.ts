import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Env } from './config/env.js';
import { ENV } from './config/env.token.js';
import { apiDataSourceOptions } from './data-source.js';
import type { DatabaseConnection } from './database/database-connection.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { IdempotencyModule } from './idempotency/idempotency.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { DATABASE_CONNECTION } from './tenancy/tenant-db.js';
import { AuditNotesModule } from './audit-notes/audit-notes.module.js';
import { AuditRequestsModule } from './audit-requests/audit-requests.module.js';
import { CheckpointsModule } from './checkpoints/checkpoints.module.js';
import { TrailModule } from './trail/trail.module.js';
import { TenancyModule } from './tenancy/tenancy.module.js';
import { TenantInterceptor } from './tenancy/tenant.interceptor.js';
import { RateLimitInterceptor } from './rates/rate-limit.interceptor.js';
import { TurnsInterceptor } from './rates/turns.interceptor.js';
import { RatesModule } from './rates/rates.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { SignInRulesModule } from './sign-in-rules/sign-in-rules.module.js';
import { EnrolmentModule } from './enrolment/enrolment.module.js';
import { ApiTokensModule } from './api-tokens/api-tokens.module.js';
import { UsersModule } from './users/users.module.js';
import { AccessScopesModule } from './access-scopes/access-scopes.module.js';
import { InstanceModule } from './instance/instance.module.js';
import { PersonalDataModule } from './personal-data/personal-data.module.js';
import { VendorDeletionsModule } from './vendor-deletions/vendor-deletions.module.js';
import { OffboardingModule } from './offboarding/offboarding.module.js';
import { VendorContractsModule } from './vendor-contracts/vendor-contracts.module.js';
import { VendorContactsModule } from './vendor-contacts/vendor-contacts.module.js';
import { JudgementsModule } from './judgements/judgements.module.js';
import { SavedViewsModule } from './saved-views/saved-views.module.js';
import { VendorsModule } from './vendors/vendors.module.js';
import { FindingNotesModule } from './finding-notes/finding-notes.module.js';
import { FindingsModule } from './findings/findings.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MailModule } from './mail/mail.module.js';
import { DigestsModule } from './digests/digests.module.js';
import { RecurrenceModule } from './recurrence/recurrence.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { OwnAnswersModule } from './own-answers/own-answers.module.js';
import { PortalModule } from './portal/portal.module.js';
import { QuestionnairesModule } from './questionnaires/questionnaires.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { VendorImportsModule } from './imports/vendor-imports.module.js';
import { OnePagersModule } from './one-pagers/one-pagers.module.js';
import { ReceiptsModule } from './receipts/receipts.module.js';
import { StandingModule } from './standing/standing.module.js';
import { SigningModule } from './signing/signing.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RiskModelsModule } from './risk-models/risk-models.module.js';
import { RiskModule } from './risk/risk.module.js';
import { FirstAdministratorModule } from './first-administrator/first-administrator.module.js';
import { OrganizationSettingsModule } from './organization-settings/organization-settings.module.js';
import { PeopleModule } from './people/people.module.js';
import { DeadlinesModule } from './deadlines/deadlines.module.js';
import { SeenMarksModule } from './seen-marks/seen-marks.module.js';
import { MailStopsModule } from './mail-stops/mail-stops.module.js';
import { NoticeChoicesModule } from './notice-choices/notice-choices.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { EGRESS_NETWORK, INTERNET, type EgressNetwork } from './egress/egress-network.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { SupplierRequestsModule } from './supplier-requests/supplier-requests.module.js';
import { VendorDecisionsModule } from './vendor-decisions/vendor-decisions.module.js';
import { DemoModule } from './demo/demo.module.js';
import { HealthModule } from './health/health.module.js';

/** The whole API, for one environment, one database and one network outside. */
@Module({})
export class AppModule {
  static create(env: Env, connection: DatabaseConnection, network: EgressNetwork = INTERNET): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot(apiDataSourceOptions(connection.apiUrl)),
        TenancyModule,
        TrailModule,
        IdentityModule,
        RatesModule,
        IdempotencyModule,
        SessionsModule,
        EnrolmentModule,
        SignInRulesModule,
        ApiTokensModule,
        UsersModule,
        PeopleModule,
        FirstAdministratorModule,
        OrganizationSettingsModule,
        VendorsModule,
        SavedViewsModule,
        AccessScopesModule,
        VendorContactsModule,
        SupplierRequestsModule,
        IntakeModule,
        VendorDecisionsModule,
        VendorContractsModule,
        OffboardingModule,
        VendorDeletionsModule,
        PersonalDataModule,
        JudgementsModule,
        QuestionnairesModule,
        FindingsModule,
        AssessmentsModule,
        FindingNotesModule,
        RemindersModule,
        RecurrenceModule,
        DigestsModule,
        PortalModule,
        OwnAnswersModule,
        EvidenceModule,
        SigningModule,
        CheckpointsModule,
        ReceiptsModule,
        OnePagersModule,
        StandingModule,
        JobsModule,
        MailModule,
        ReportsModule,
        RiskModelsModule,
        RiskModule,
        DeadlinesModule,
        SeenMarksModule,
        NoticesModule,
        NoticeChoicesModule,
        MailStopsModule,
        WebhooksModule,
        ExportsModule,
        AuditRequestsModule,
        AuditNotesModule,
        VendorImportsModule,
        InstanceModule,
        DemoModule,
        HealthModule,
      ],
      providers: [
        { provide: ENV, useValue: env },
        { provide: DATABASE_CONNECTION, useValue: connection },
        { provide: EGRESS_NETWORK, useValue: network },
        { provide: APP_INTERCEPTOR, useClass: RateLimitInterceptor },
        { provide: APP_INTERCEPTOR, useClass: TurnsInterceptor },
        // Idempotency runs inside the transaction: a kept answer is stored with its effect or not at all.
        { provide: APP_INTERCEPTOR, useClass: TenantInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
      exports: [ENV, DATABASE_CONNECTION, EGRESS_NETWORK],
    };
  }
}
