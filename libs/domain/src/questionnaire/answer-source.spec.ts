import { describe, expect, it } from '@jest/globals';
import { PROOFS } from '../vocabulary.js';
import { ANSWER_SOURCES, dayOfSource, sourceIssues, strongestProof, type AnswerSource } from './answer-source.js';

const PAGE: AnswerSource = {
  kind: 'trust_page',
  title: 'Trust centre',
  address: 'https://trust.vendor.test/security',
  seenOn: '2026-11-20',
  periodFrom: null,
  periodTo: null,
};
const REPORT: AnswerSource = {
  ...PAGE,
  kind: 'report',
  address: null,
  periodFrom: '2025-04-01',
  periodTo: '2026-03-31',
};
const TODAY = '2026-11-27';

describe('the source of an answer that the buyer filled in', () => {
  it.each<[string, AnswerSource, string[]]>([
    ['a page', PAGE, []],
    ['a report', REPORT, []],
    ['a page that was looked at today', { ...PAGE, seenOn: TODAY }, []],
    ['nothing named', { ...PAGE, title: '  ' }, ['/title required']],
    ['a page without an address', { ...PAGE, address: null }, ['/address required']],
    ['an address that is none', { ...REPORT, address: 'javascript:alert(1)' }, ['/address no_address']],
    ['an address with a blank', { ...PAGE, address: 'https://trust.test /x' }, ['/address no_address']],
    ['tomorrow', { ...PAGE, seenOn: '2026-11-28' }, ['/seenOn in_the_future']],
    ['a report of no time', { ...REPORT, periodTo: null }, ['/periodTo required']],
    ['a period that ends first', { ...REPORT, periodTo: '2025-03-31' }, ['/periodTo ends_before_it_begins']],
  ])('%s', (_, source, expected) => {
    expect(sourceIssues(source, TODAY).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });

  it('is an independent examination only where it is a report', () => {
    expect(ANSWER_SOURCES.filter((kind) => strongestProof(kind) === PROOFS.at(-1))).toEqual(['report']);
    expect(strongestProof('trust_page')).toBe('self_attested');
  });

  it('is as old as what a report covers, and otherwise as the day on which it was seen', () => {
    expect(dayOfSource(REPORT)).toBe('2026-03-31');
    expect(dayOfSource({ ...REPORT, periodTo: '2027-01-01' })).toBe('2026-11-20');
    expect(dayOfSource(PAGE)).toBe('2026-11-20');
    expect(dayOfSource({ ...PAGE, kind: 'certificate', periodTo: '2026-01-01' })).toBe('2026-11-20');
  });
});
