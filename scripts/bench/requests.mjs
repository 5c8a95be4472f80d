import { forRespondent, toLeast } from './capture.mjs';

/** The paths of the reads that are measured, by name; files stand apart, because their bare thing is COPY. */
export const READS = {
  list: () => '/api/v1/vendors',
  vendor: ({ vendorId }) => `/api/v1/vendors/${vendorId}`,
  heatmap: () => '/api/v1/risk/heatmap',
  'list-page': () => '/api/v1/vendors?assessed=false&limit=100',
  'home-page': () => '/api/v1/risk/heatmap',
};
/** Those of the files. */
export const FILES = {
  csv: '/api/v1/exports/vendors.csv',
  'csv-safe': '/api/v1/exports/vendors.csv?variant=safe',
  'csv-judgements': '/api/v1/exports/judgements.csv',
};

// Neither 1 nor 2, which are the versions of the captured save.
const LEVEL = 3;

/** The headers of a person of the organisation. */
export const asStaff = ({ token }) => ({ cookie: `firebreak-session=${token}` });

/** A respondent's save of an answer: the first one, or in the place of a version. */
export function save({ token, questionId }, version, origin) {
  const guard = version === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` };
  return {
    method: 'PUT',
    path: `/api/v1/portal/answers/${questionId}`,
    headers: {
      ...guard,
      cookie: `firebreak-portal=${token}`,
      'content-type': 'application/json',
      ...(origin && { origin }),
    },
    body: JSON.stringify({ level: LEVEL }),
  };
}

/** What the API sends to the database for each case in one organisation, in a form that can be sent again. */
export async function captureReplays(api, organization, cases, connections) {
  const replays = {};
  // What is sent only now and then, such as when a session was last seen, is sent by the first request of two.
  const captureSecond = async (request) => {
    await api.capture(request);
    return api.capture(request);
  };
  const headers = asStaff(organization);
  for (const name of cases.filter((candidate) => candidate in READS)) {
    replays[name] = await captureSecond({ path: READS[name](organization), headers });
    replays[`${name}/least`] = toLeast(replays[name]);
  }
  for (const name of cases.filter((candidate) => candidate in FILES))
    replays[name] = await captureSecond({ path: FILES[name], headers });
  if (cases.includes('save')) {
    const captured = organization.respondents.at(-1);
    await api.capture(save(captured, 0));
    const steps = await api.capture(save(captured, 1));
    const others = organization.respondents.slice(connections, 2 * connections);
    others.forEach((respondent, number) => (replays[`save/${number}`] = forRespondent(steps, captured, respondent)));
  }
  return replays;
}
