import { Foundation1764000000000 } from './1764000000000-foundation.js';
import { HistoryAndTrail1764050000000 } from './1764050000000-history-and-trail.js';
import { Idempotency1764100000000 } from './1764100000000-idempotency.js';
import { RateLimits1764100000001 } from './1764100000001-rate-limits.js';
import { People1764150000000 } from './1764150000000-people.js';
import { Jobs1764200000000 } from './1764200000000-jobs.js';
import { Cells1764250000000 } from './1764250000000-cells.js';
import { RiskModel1764350000000 } from './1764350000000-risk-model.js';
import { EventRates1764350000001 } from './1764350000001-event-rates.js';
import { Contracts1764400000000 } from './1764400000000-contracts.js';
import { OwnRiskModels1764500000000 } from './1764500000000-own-risk-models.js';
import { Evidence1764600000000 } from './1764600000000-evidence.js';
import { Colleagues1764700000000 } from './1764700000000-colleagues.js';
import { SigningKeys1764710000000 } from './1764710000000-signing-keys.js';
import { Templates1764720000000 } from './1764720000000-templates.js';
import { Review1764740000000 } from './1764740000000-review.js';
import { FollowUp1764750000000 } from './1764750000000-follow-up.js';
import { CodeMail1764760000000 } from './1764760000000-code-mail.js';
import { OnBehalf1764770000000 } from './1764770000000-on-behalf.js';
import { Standing1764780000000 } from './1764780000000-standing.js';
import { VendorImports1764790000000 } from './1764790000000-vendor-imports.js';
import { Home1764800000000 } from './1764800000000-home.js';
import { VendorList1764810000000 } from './1764810000000-vendor-list.js';
import { Findings1764820000000 } from './1764820000000-findings.js';
import { VendorContacts1764840000000 } from './1764840000000-vendor-contacts.js';
import { Decisions1764850000000 } from './1764850000000-decisions.js';
import { Farewell1764860000000 } from './1764860000000-farewell.js';
import { Telling1764870000000 } from './1764870000000-telling.js';
import { ListFigures1764880000000 } from './1764880000000-list-figures.js';
import { OwnRegister1764890000000 } from './1764890000000-own-register.js';
import { LargeWrites1764910000000 } from './1764910000000-large-writes.js';
import { ImportRuns1764911000000 } from './1764911000000-import-runs.js';
import { NoticesOfDecisions1764920000000 } from './1764920000000-notices-of-decisions.js';
import { Erasing1764930000000 } from './1764930000000-erasing.js';
import { AuditDesk1764990000000 } from './1764990000000-audit-desk.js';
import { ExportPackages1764940000000 } from './1764940000000-export-packages.js';
import { Checkpoints1764950000000 } from './1764950000000-checkpoints.js';
import { Tokens1764960000000 } from './1764960000000-tokens.js';
import { PersonalData1764995000000 } from './1764995000000-personal-data.js';
import { SecondFactors1765000000000 } from './1765000000000-second-factors.js';
import { SignUps1765010000000 } from './1765010000000-sign-ups.js';
import { Retention1764900000000 } from './1764900000000-retention.js';

export { PERSONAL_BELONGINGS, PERSONAL_ROWS } from './1764995000000-personal-places.sql.js';
export { ERASED_ROWS, type ErasedRows } from './1764930000000-erasing.sql.js';

/** Every migration in the order in which they run; forward only. */
export const MIGRATIONS = [
  Foundation1764000000000,
  HistoryAndTrail1764050000000,
  Idempotency1764100000000,
  RateLimits1764100000001,
  People1764150000000,
  Jobs1764200000000,
  Cells1764250000000,
  RiskModel1764350000000,
  EventRates1764350000001,
  Contracts1764400000000,
  OwnRiskModels1764500000000,
  Evidence1764600000000,
  Colleagues1764700000000,
  SigningKeys1764710000000,
  Templates1764720000000,
  Review1764740000000,
  FollowUp1764750000000,
  CodeMail1764760000000,
  OnBehalf1764770000000,
  Standing1764780000000,
  VendorImports1764790000000,
  Home1764800000000,
  VendorList1764810000000,
  Findings1764820000000,
  VendorContacts1764840000000,
  Decisions1764850000000,
  Farewell1764860000000,
  Telling1764870000000,
  ListFigures1764880000000,
  OwnRegister1764890000000,
  Retention1764900000000,
  LargeWrites1764910000000,
  ImportRuns1764911000000,
  NoticesOfDecisions1764920000000,
  Erasing1764930000000,
  ExportPackages1764940000000,
  Checkpoints1764950000000,
  Tokens1764960000000,
  AuditDesk1764990000000,
  PersonalData1764995000000,
  SecondFactors1765000000000,
  SignUps1765010000000,
];
