import { EFFORTS, MEASURES, type Effort, type Measure } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Flag, Id, Int, OneOf } from '../http/fields.js';
import type { AssessmentStanding } from './standing.service.js';

/** How far the answers to one measure's questions go. */
export class MeasureStandingView {
  @OneOf(MEASURES) measure: Measure;
  @Int({ min: 0, max: 100, description: 'Of what full, verified answers would be worth.' }) strengthPercent: number;
  @Int({ min: 0, max: 1_000 }) answered: number;
  @Int({ min: 1, max: 1_000 }) asked: number;
}

/** A question that is worth being answered better. */
export class ImprovementView {
  @Id() questionId: string;
  @OneOf(EFFORTS, { description: 'Rough effort, from an afternoon to a project.' }) effort: Effort;
}

/** Where a vendor stands by what it signed last, and what would help it most. */
export class StandingView {
  @ApiProperty({ type: [MeasureStandingView], description: 'Measures of which something is asked.' })
  measures: MeasureStandingView[];
  @ApiProperty({ type: [ImprovementView], description: 'Up to three, the one that takes most risk away first.' })
  improvements: ImprovementView[];
}

/** The same for those who review the answers. */
export class ReviewedStandingView extends StandingView {
  @Flag({ description: 'The vendor is shown this.' }) isShown: boolean;
}

/** Shows where a vendor stands. */
export function presentStanding({ standing, questions }: AssessmentStanding): StandingView {
  const ids = new Map(questions.map(({ key, id }) => [key, id]));
  return {
    measures: standing.measures.map(({ measure, strengthPercent, answered, asked }) => ({
      measure,
      strengthPercent,
      answered,
      asked,
    })),
    improvements: standing.improvements.flatMap(({ questionKey, effort }) => {
      const questionId = ids.get(questionKey);
      return questionId === undefined ? [] : [{ questionId, effort }];
    }),
  };
}
