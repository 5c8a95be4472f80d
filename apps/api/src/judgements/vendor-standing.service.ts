import { notFound, standingOf, type QuestionFacts, type Standing } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { RiskModelsService } from '../risk-models/risk-models.service.js';
import { toAnswerFacts, type GrantedProof, type SubmittedAnswer } from './submitted-answer.js';
import { toQuestionFacts, VendorFactsRepository } from './vendor-facts.repository.js';

/** How far one submission goes by itself, whatever else is known of the vendor. */
@Injectable()
export class VendorStandingService {
  constructor(
    private readonly facts: VendorFactsRepository,
    private readonly models: RiskModelsService,
  ) {}

  /** By these answers to these questions alone, as they count on a day. Throws `not-found` for an unknown vendor. */
  async byAnswers(
    vendorId: string,
    questions: readonly QuestionFacts[],
    submission: GrantedProof & { readonly answers: readonly SubmittedAnswer[] },
    day: string,
  ): Promise<Standing> {
    const gathered = await this.facts.gather(vendorId, day);
    if (!gathered) throw notFound();
    const facts = {
      ...gathered.facts,
      questions: questions.map(toQuestionFacts),
      answers: submission.answers.map((answer) => toAnswerFacts(answer, submission)),
    };
    return standingOf(facts, await this.models.get(gathered.modelVersion));
  }
}
