import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api';
import type { Answer } from '../../../lib/api';

/** What holds for everybody who signs in. */
export type SignInRules = Answer<'/api/v1/sign-in-rules'>;

export const signInRulesQuery = queryOptions({
  queryKey: ['sign-in-rules'],
  queryFn: () => bodyOf(api.GET('/api/v1/sign-in-rules')),
});

/** Changes the rules as they were read; throws ApiProblem 412 when somebody else was faster. */
export async function changeSignInRules({ etag }: SignInRules, secondFactorRequired: boolean): Promise<SignInRules> {
  const params = { header: { 'If-Match': etag } };
  return bodyOf(api.PATCH('/api/v1/sign-in-rules', { params, body: { secondFactorRequired } }));
}
