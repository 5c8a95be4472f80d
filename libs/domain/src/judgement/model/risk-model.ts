import type { Applicability, Level, LocalizedText } from '../../questionnaire/question.js';
import type {
  AccessLevel,
  AccessType,
  Archetype,
  Band,
  DataCategory,
  Measure,
  Pathway,
  Proof,
} from '../../vocabulary.js';

/** Points from 0 to 1000 for some pathways; a pathway that is not named has none. */
export type PathwayPoints = Readonly<Partial<Record<Pathway, number>>>;

/** A condition that only some vendors meet; each opens a door of its own, guarded by the questions it makes apply. */
export type Door = Exclude<Applicability, 'always'>;

/** What one way of reaching systems or data opens, and the harm its misuse can do, 0 to 1000. */
export interface AccessTypeWeights {
  readonly exposure: PathwayPoints;
  readonly power: number;
  /** Reach that this way has by itself, per mille, however low the access level; 0 when it is not named. */
  readonly ownReach?: number;
  /** Share of the people whose data it can take at once, per mille; all of them when it is not named. */
  readonly peopleReach?: number;
}

/** What a supplier of one kind usually gets; stands in as the worst case until access is entered. */
export interface TypicalAccess {
  readonly accessLevel: AccessLevel;
  readonly accessTypes: readonly AccessType[];
  readonly dataCategories: readonly DataCategory[];
  readonly humanChannel: boolean;
  readonly canResetCredentials: boolean;
  readonly critical: boolean;
}

/** How attackers meet a supplier of one kind, and its typical access. */
export interface ArchetypeWeights {
  readonly exposure: PathwayPoints;
  readonly typical: TypicalAccess;
}

/** How much harm the loss of one kind of data does, 0 to 1000, and whether the number of people matters for it. */
export interface DataWeights {
  readonly sensitivity: number;
  readonly perPerson: boolean;
}

/** One node of a table that is read with straight lines between its nodes; `at` rises. */
export interface TableNode {
  readonly at: number;
  readonly value: number;
}

/** A band's place on the score: both ends belong to the band. */
export interface ScoreRange {
  readonly from: number;
  readonly to: number;
}

/** How a frequency and a cost make a yearly loss in US dollars. */
export interface LossModel {
  /** Events in a million years, by residual likelihood index. */
  readonly frequency: readonly TableNode[];
  /** How much higher the frequency is at the high end, per mille. */
  readonly highFrequencyPerMille: number;
  /** Cost of response and interruption of one event in whole US dollars, by residual impact index. */
  readonly response: { readonly middle: readonly TableNode[]; readonly high: readonly TableNode[] };
  /** Cost of lost records of one event in whole US dollars, by people. */
  readonly records: { readonly middle: readonly TableNode[]; readonly high: readonly TableNode[] };
}

/** Everything the judgement takes as given. Whole numbers only, so that every engine gives the same result. */
export interface RiskModel {
  readonly version: string;
  /** What sets it apart from the model before, for people who decide whether to take it. */
  readonly whatIsNew: LocalizedText;
  /** Share of a way in that each access level leaves open, per mille. */
  readonly reach: Readonly<Record<AccessLevel, number>>;
  /** Share of the data's harm that each access level leaves reachable, per mille. */
  readonly dataReach: Readonly<Record<AccessLevel, number>>;
  readonly accessTypes: Readonly<Record<AccessType, AccessTypeWeights>>;
  readonly archetypes: Readonly<Record<Archetype, ArchetypeWeights>>;
  readonly doors: Readonly<Record<Door, PathwayPoints>>;
  /** What a channel to people, the right to reset credentials and being critical add. */
  readonly channels: {
    readonly humanChannel: AccessTypeWeights;
    readonly canResetCredentials: AccessTypeWeights;
    readonly critical: AccessTypeWeights;
  };
  /** Harm when a critical service stops, 0 to 1000. */
  readonly serviceHarm: number;
  readonly data: Readonly<Record<DataCategory, DataWeights>>;
  /** Share of the data's harm by number of people, per mille; the last node is the cap and stands for an unknown number. */
  readonly people: readonly TableNode[];
  /** Share of the people that counts where no way in takes more, per mille: what leaks by looking up one after the other. */
  readonly leastPeopleReach: number;
  /** What counts of everything beyond the largest part, per mille. */
  readonly further: {
    readonly accessTypes: number;
    readonly scopes: number;
    readonly pathways: number;
    readonly categories: number;
    readonly harms: number;
  };
  /** Strength of an answer by level, per mille. */
  readonly levelStrength: Readonly<Record<Level, number>>;
  /** Share of the strength that each kind of proof supports, per mille. */
  readonly proofStrength: Readonly<Record<Proof, number>>;
  /** An answer counts in full until this age. */
  readonly freshDays: number;
  /** Days after that until it counts for nothing; it fades evenly. */
  readonly fadeDays: number;
  /** The most that a measure takes off a pathway's likelihood, or off the impact, per mille. */
  readonly damping: Readonly<Record<Measure, Readonly<Partial<Record<Pathway | 'impact', number>>>>>;
  /** The most that a door's own questions close of it, per mille. */
  readonly doorGuard: number;
  /** Weight of a question among those of its measure; its own, or 1, when it is not named. */
  readonly questionWeights: Readonly<Record<string, number>>;
  /** An index of 0 to 1000 reaches the next of the five steps at each of these. */
  readonly stepThresholds: readonly [number, number, number, number];
  /** The band of each cell: rows by likelihood 1 to 5, columns by impact 1 to 5. */
  readonly matrix: readonly (readonly Band[])[];
  readonly bandScores: Readonly<Record<Band, ScoreRange>>;
  /** What of the two indexes tells where in its band a vendor lies. */
  readonly placedBy: 'sum' | 'product';
  /** Coverage from which a vendor counts as assessed, percent. */
  readonly assessedFromPercent: number;
  readonly loss: LossModel;
  /** Units of a currency for 1,000 US dollars. */
  readonly currencies: Readonly<Record<string, number>>;
  /** Where each part comes from; `our judgement` when it is ours. */
  readonly sources: Readonly<Record<Exclude<keyof RiskModel, 'version' | 'whatIsNew' | 'sources'>, string>>;
}
