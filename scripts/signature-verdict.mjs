/** What npm says, under these codes, when it could not ask: nothing about any signature. */
const NOT_REACHED = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ERR_SOCKET_TIMEOUT',
]);

/**
 * What `npm audit signatures --json` found, as a sentence and whether that is bad: a signature that is wrong, one that is
 * missing, or an answer that cannot be read. Not to have reached the registry or its keys is told and is not bad.
 */
export function readVerdict({ exitCode, stdout }) {
  const answer = parse(stdout);
  if (answer?.error) {
    const { code, summary } = answer.error;
    return NOT_REACHED.has(code)
      ? {
          isBad: false,
          sentence: `Signatures were not checked, because the registry or its keys cannot be reached: ${summary}`,
        }
      : { isBad: true, sentence: `Signatures could not be checked (${code}): ${summary}` };
  }
  if (!Array.isArray(answer?.invalid) || !Array.isArray(answer.missing))
    return { isBad: true, sentence: 'Signatures could not be checked: npm gave an answer that we cannot read.' };
  const { invalid, missing } = answer;
  if (exitCode === 0 && invalid.length === 0 && missing.length === 0)
    return { isBad: false, sentence: 'Every package has the signature of its registry.' };
  return {
    isBad: true,
    sentence: `Signatures are wrong for ${list(invalid)} and missing for ${list(missing)}.`,
  };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function list(packages) {
  return packages.map(({ name, version }) => `${name}@${version}`).join(', ') || 'none';
}
