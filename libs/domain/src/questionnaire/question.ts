import type { Locale, Measure } from '../vocabulary.js';

/** One text in every language the product speaks. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** An answer's level on the common scale: 0 absent, 2 the baseline of a recognised minimum standard, 4 strong. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** Conditions under which a question is asked; `applies` evaluates them over the vendor's archetype and access scopes. */
export const APPLICABILITIES = [
  'always',
  /** Runs a help desk, call centre or other support that can reset credentials. */
  'credential_support',
  /** Machine access: keys, OAuth grants, service accounts. */
  'integration',
  /** Makes software, firmware or a hosted product. */
  'makes_product',
  'ships_or_operates_software',
  /** People who take calls or work in customer records. */
  'phone_or_crm_staff',
  /** Sub-contractors or outsourced agents do the work. */
  'outsourced_staff',
  /** Connects to the client's network or runs remote management tools. */
  'client_network_access',
] as const;
export type Applicability = (typeof APPLICABILITIES)[number];

/** One of the five ordered answers of a question. */
export interface AnswerOption {
  readonly level: Level;
  readonly text: LocalizedText;
}

/** One question of a questionnaire, as it is frozen when an assessment is sent. */
export interface QuestionDefinition {
  /** Stable code, for example `MFA-04`; the same question keeps it across versions. */
  readonly key: string;
  readonly measure: Measure;
  readonly appliesWhen: Applicability;
  readonly text: LocalizedText;
  /** Why it is asked, in words a respondent without security training understands. */
  readonly why: LocalizedText;
  readonly options: readonly [AnswerOption, AnswerOption, AnswerOption, AnswerOption, AnswerOption];
  /** Identifiers of the standards and cases behind the levels, for example `ISM-E8 ML2 ism-0974`. */
  readonly sources: readonly string[];
  /** How much it counts among the questions of its measure or door, 0 to 5; a weight in the risk model comes first. */
  readonly weight?: number;
}

/** A question as it is kept with a version that was published. */
export interface KeptQuestion extends Omit<QuestionDefinition, 'options' | 'weight'> {
  readonly options: readonly AnswerOption[];
  readonly weight?: number | null;
}

/** A whole questionnaire in one version. */
export interface QuestionnaireDefinition {
  readonly key: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly questions: readonly QuestionDefinition[];
}
