import type {
  AccessLevel,
  AccessType,
  Archetype,
  AssessmentStatus,
  DataCategory,
  DecisionOutcome,
  FarewellItemKind,
  FarewellItemState,
  Level,
  Locale,
  Measure,
  Proof,
  VendorStatus,
} from '@firebreak/domain';

/** One thing an invented vendor can touch. */
export interface DemoScope {
  readonly name: string;
  readonly level: AccessLevel;
  readonly data?: readonly DataCategory[];
  readonly people?: number | null;
  readonly types?: readonly AccessType[];
  readonly calls?: boolean;
  readonly resets?: boolean;
  readonly critical?: boolean;
  readonly countries?: readonly string[];
  readonly endsInDays?: number;
}

/** One questionnaire sent to an invented vendor, and what came of it. */
export interface DemoAssessment {
  readonly sentDaysAgo: number;
  /** Days from sending to the due date. */
  readonly dueAfterDays: number;
  readonly ends: Extract<AssessmentStatus, 'sent' | 'in_progress' | 'submitted' | 'returned' | 'accepted'>;
  /** Level of each measure's answers. */
  readonly grades?: Readonly<Partial<Record<Measure, Level>>>;
  /** Single answers that differ from their measure; `null` is "we do not know". */
  readonly answers?: Readonly<Record<string, Level | null>>;
  /** What the vendor adds to single answers. */
  readonly comments?: Readonly<Record<string, string>>;
  /** Share of the questions that have an answer, for one in progress; all unless said. */
  readonly answeredShare?: number;
  readonly proof?: Proof;
  /** Why the buyer lives for a time with what matters least of it. */
  readonly acceptsRisk?: string;
  readonly respondent: readonly [name: string, email: string];
  readonly locale?: Locale;
}

/** Our contract with an invented vendor. */
export interface DemoContract {
  /** Days from today to its last day; negative when that has passed. */
  readonly endsInDays: number;
  /** It is kept with its renewal, and not as an end only. */
  readonly renewal?: {
    readonly name: string;
    readonly months: number;
    readonly noticeDays: number;
    readonly annualValue: number;
  };
  readonly noticeHours?: number;
  /** It is known that it sets no hours. */
  readonly withoutNoticeDuty?: boolean;
  /** The return or deletion of our data was confirmed so many days ago. */
  readonly dataReturnedDaysAgo?: number;
}

/** What was decided about an invented vendor. */
export interface DemoDecision {
  readonly daysAgo: number | 'when added';
  readonly by?: 'procurement' | 'admin';
  readonly outcome: DecisionOutcome;
  readonly reason: string;
  readonly conditions?: readonly { readonly text: string; readonly dueInDays: number; readonly met?: true }[];
}

/** How far an invented vendor has come in leaving. */
export interface DemoFarewell {
  readonly startedDaysAgo: number;
  readonly dueInDays: number;
  /** What somebody added to do. */
  readonly added: string;
  readonly settled: readonly {
    readonly item: FarewellItemKind;
    readonly daysAgo: number;
    readonly state: Exclude<FarewellItemState, 'open'>;
    readonly note: string;
  }[];
}

/** An invented vendor of the demo. */
export interface DemoVendor {
  readonly name: string;
  readonly archetype: Archetype;
  readonly service: string;
  readonly addedDaysAgo: number;
  /** Nobody has entered it unless said. */
  readonly contract?: DemoContract;
  readonly status?: Exclude<VendorStatus, 'archived'>;
  /** It is leaving, by a checklist: how long ago that began, and which of it is done. */
  readonly farewell?: DemoFarewell;
  readonly owner?: 'procurement' | 'admin';
  readonly nextReviewInDays?: number;
  readonly notes?: string;
  readonly scopes: readonly DemoScope[];
  readonly assessments?: readonly DemoAssessment[];
  readonly decisions?: readonly DemoDecision[];
}

/** The same level in every measure. */
export function allAt(level: Level): Readonly<Record<Measure, Level>> {
  return {
    mfa: level,
    patching: level,
    foss_vetting: level,
    phishing: level,
    training: level,
    third_party_access: level,
    incident_response: level,
  };
}
