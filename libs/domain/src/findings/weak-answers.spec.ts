import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { answerAll, buildAnswer, buildFacts, buildScope } from '../judgement/facts-builder.js';
import { changedFacts } from '../judgement/changed-facts.js';
import type { VendorFacts } from '../judgement/facts.js';
import { DEFAULT_MODEL } from '../judgement/model/models.js';
import { anyFacts, anyLevel } from '../testing/facts-arbitraries.js';
import { statusAfterNote } from './finding.js';
import { findingTitle } from './finding-title.js';
import { weakAnswersOf } from './weak-answers.js';

const CALL_CENTRE: Partial<VendorFacts> = {
  archetype: 'call_centre_bpo',
  scopes: [
    buildScope({
      accessLevel: 'high',
      dataCategories: ['contact', 'identity_document'],
      peopleCount: 5_700_000,
      accessTypes: ['crm_bulk_read', 'helpdesk_credential_reset'],
      humanChannel: true,
      canResetCredentials: true,
    }),
  ],
};

const weakIn = (changes: Partial<VendorFacts> = {}, weakLevel: 0 | 1 | 2 | 3 = 1) =>
  weakAnswersOf(buildFacts({ ...CALL_CENTRE, ...changes }), DEFAULT_MODEL, weakLevel);

describe('weak answers', () => {
  it('are those at the level of the rule or below, and questions without an answer', () => {
    expect(weakIn({ answers: answerAll(4) })).toEqual([]);
    expect(weakIn({ answers: answerAll(2) }, 1).filter(({ flag }) => flag === null)).toEqual([]);
    const atLimit = weakIn({ answers: answerAll(2) }, 2);
    expect(atLimit.length).toBeGreaterThan(5);
    expect(weakIn().every(({ level }) => level === null)).toBe(true);
    expect(weakIn().length).toBe(atLimit.length);
  });

  it('are not what does not apply by an accepted reason', () => {
    const [first] = weakIn();
    const key = first?.questionKey ?? '';
    const reasoned = weakIn({ answers: [buildAnswer(key, null, { notApplicableReason: 'Nobody signs in.' })] });
    expect(reasoned.map(({ questionKey }) => questionKey)).not.toContain(key);
    const unknown = weakIn({ answers: [buildAnswer(key, null)] });
    expect(unknown.map(({ questionKey }) => questionKey)).toContain(key);
  });

  it('are also those above the level that keep a serious flag up, as severe as the flag', () => {
    const weak = weakIn({ answers: answerAll(1) }, 0);
    expect(weak.length).toBeGreaterThan(0);
    expect(weak.every(({ flag, level }) => flag !== null && level === 1)).toBe(true);
    expect(weak.every(({ severity }) => severity === 'high' || severity === 'critical')).toBe(true);
  });

  it('are none where there is next to nothing to lose', () => {
    expect(weakIn({ archetype: 'goods_supplier', scopes: [buildScope({ accessLevel: 'none' })] })).toEqual([]);
  });

  it('come worst first and say what a good answer takes off', () => {
    const weak = weakIn({ answers: answerAll(0) });
    const severities = weak.map(({ severity }) => ['low', 'medium', 'high', 'critical'].indexOf(severity));
    expect(severities).toEqual(severities.toSorted((a, b) => b - a));
    expect(weak.some(({ points }) => points > 0)).toBe(true);
  });

  it('never become more by a better answer', () => {
    fc.assert(
      fc.property(anyFacts, anyLevel, fc.nat(200), (facts, level, pick) => {
        const before = weakAnswersOf(facts, DEFAULT_MODEL, 1);
        const question = facts.questions[pick % Math.max(1, facts.questions.length)];
        const answer = facts.answers.find(({ questionKey }) => questionKey === question?.key);
        if (question === undefined || (answer?.level ?? 0) > level || answer?.notApplicableReason) return;
        const better = changedFacts(facts, { answers: [{ questionKey: question.key, level }] });
        const after = new Set(weakAnswersOf(better, DEFAULT_MODEL, 1).map(({ questionKey }) => questionKey));
        for (const { questionKey } of before) after.delete(questionKey);
        expect([...after]).toEqual([]);
      }),
    );
  });
});

describe('the title of a finding', () => {
  const question = { key: 'MFA-04', text: { en: 'How?', 'zh-Hant': '如何？' } };

  it('says what is weak, what is not shown, or what is not reached yet', () => {
    expect(findingTitle(question, 0).en).toBe('Callers are not verified before a password is reset');
    expect(findingTitle(question, null).en).toMatch(/^It is not shown that callers are verified/);
    expect(findingTitle(question, 2)['zh-Hant']).toMatch(/^尚未做到：/);
  });

  it('is the question itself where it is an organisation’s own', () => {
    expect(findingTitle({ ...question, key: 'OWN-1' }, 0)).toEqual(question.text);
  });
});

describe('a note on a finding', () => {
  it('moves it on, back, or leaves it', () => {
    expect(statusAfterNote('open', 'plan')).toBe('planned');
    expect(statusAfterNote('planned', 'fix')).toBe('fixed');
    expect(statusAfterNote('fixed', 'refusal')).toBe('open');
    expect(statusAfterNote('fixed', 'comment')).toBe('fixed');
  });
});
