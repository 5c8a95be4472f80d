import { describe, expect, it } from '@jest/globals';
import { HKCERT_CORE } from '@firebreak/domain';
import { sourceWords } from './source-words';

describe('what a question rests on', () => {
  it('is named in full, clauses of one source together', () => {
    expect(sourceWords(['ISM-E8 ML1 ism-1401', 'PCI-4 6.3.3', 'ISM-E8 ML3 ism-1505', 'HKCERT-2510'])).toEqual({
      published: [
        'Australian Essential Eight (ML1 ism-1401; ML3 ism-1505)',
        'PCI DSS 4.0 (6.3.3)',
        'HKCERT advice of October 2025',
      ],
      incidents: [],
      ours: false,
    });
  });

  it('tells incidents and our own proposals apart from what others published', () => {
    expect(sourceWords(['CASES INC-QANTAS-2025', 'CASES INC-MANDS-2025', 'OURS'])).toEqual({
      published: [],
      incidents: ['Qantas 2025', 'Marks & Spencer 2025'],
      ours: true,
    });
  });

  it('has words for every source of the core questionnaire', () => {
    const codes = HKCERT_CORE.questions
      .flatMap(({ sources }) => sourceWords(sources).published)
      .filter(
        (words) =>
          !/^(Australian|CERT-In|CIS |CISA |CycloneDX|EU |HKCERT|Hong Kong|Minimum|NIST|OpenSSF|PCI DSS|UK |Verizon)/.test(
            words,
          ),
      );
    expect(codes).toEqual([]);
  });

  it('keeps a form that nobody knows', () => {
    expect(sourceWords(['RFC-9457 3.1']).published).toEqual(['RFC-9457 (3.1)']);
  });
});
