/** What the levels of a question rest on, in words. */
export interface SourceWords {
  /** Published standards, rules and reports, each with the clauses that were used: `PCI DSS 4.0 (6.3.3)`. */
  readonly published: readonly string[];
  /** Real incidents, by whom they hit and when: `Qantas 2025`. */
  readonly incidents: readonly string[];
  /** Whether a part of the levels is our own proposal, with no outside authority. */
  readonly ours: boolean;
}

const PUBLISHED: Readonly<Record<string, string>> = {
  'BOD-26-04': 'CISA Binding Operational Directive 26-04',
  CAP653: 'Hong Kong Cap. 653, critical infrastructures',
  'CE-3.1': 'UK Cyber Essentials 3.1',
  'CE-3.3': 'UK Cyber Essentials 3.3',
  CERTIN: 'CERT-In directions 2022',
  'CIS-8.1': 'CIS Controls 8.1',
  'CISA-SCRM': 'CISA Vendor SCRM Template',
  CSF2: 'NIST Cybersecurity Framework 2.0',
  CYCLONEDX: 'CycloneDX 1.6',
  DBIR: 'Verizon DBIR',
  'DBIR-2026': 'Verizon DBIR 2026',
  'DORA-RTS': 'EU DORA, incident reporting standards',
  'HKCERT-2510': 'HKCERT advice of October 2025',
  ISM: 'Australian Information Security Manual',
  'ISM-E8': 'Australian Essential Eight',
  'MVSP-3': 'Minimum Viable Secure Product 3',
  NIS2: 'EU NIS 2 directive',
  'NIS2-IR': 'EU regulation 2024/2690',
  'PCI-4': 'PCI DSS 4.0',
  'PCPD-DP': 'Hong Kong PCPD, outsourcing of personal data',
  SCORECARD: 'OpenSSF Scorecard',
  'SP800-63B': 'NIST SP 800-63B',
};

const STRUCK: Readonly<Record<string, string>> = {
  CHANGE: 'Change Healthcare',
  EMSD: 'EMSD Hong Kong',
  EVENTSTREAM: 'event-stream',
  MANDS: 'Marks & Spencer',
  MGM: 'MGM Resorts',
  NPMQIX: 'npm (chalk, debug)',
  POLYFILL: 'polyfill.io',
  SALESLOFT: 'Salesloft Drift',
  TJACTIONS: 'tj-actions',
  XZ: 'XZ Utils',
};

/** Turns the short forms of the question catalogue into words; a form that is not known stays as it is. */
export function sourceWords(sources: readonly string[]): SourceWords {
  const published = new Map<string, string[]>();
  const incidents: string[] = [];
  let ours = false;
  for (const source of sources) {
    const [form = '', ...rest] = source.split(' ');
    const clause = rest.join(' ');
    if (form === 'OURS') ours = true;
    else if (form === 'CASES') incidents.push(incidentWords(clause));
    else {
      const name = PUBLISHED[form] ?? form;
      published.set(name, [...(published.get(name) ?? []), ...(clause === '' ? [] : [clause])]);
    }
  }
  return {
    published: [...published].map(([name, clauses]) =>
      clauses.length === 0 ? name : `${name} (${clauses.join('; ')})`,
    ),
    incidents,
    ours,
  };
}

/** `INC-QANTAS-2025` as `Qantas 2025`. */
function incidentWords(id: string): string {
  const [, whom = id, year = ''] = id.split('-');
  return `${STRUCK[whom] ?? whom.charAt(0) + whom.slice(1).toLowerCase()} ${year}`.trim();
}
