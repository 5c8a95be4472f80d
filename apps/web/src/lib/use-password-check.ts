import { PASSWORD_ISSUES, passwordIssue, passwordLengthIssue, passwordStrength } from '@firebreak/domain';
import type { PasswordIssue, PasswordOwner, PasswordStrength } from '@firebreak/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiProblem } from './problem';

const estimatorQuery = queryOptions({
  queryKey: ['guess-estimator'],
  staleTime: Infinity,
  queryFn: async () => (await import('./guess-estimator')).createEstimator(),
});

/** What is said of a new password. */
export interface PasswordCheck {
  /** What is wrong, as the server would say it too; null when nothing is. Until the lists are here, only length and names are looked at. */
  readonly faultOf: (password: string) => PasswordIssue | 'missing' | null;
  /** Null for one whose length is not right, and until the lists are here. */
  readonly strengthOf: (password: string) => PasswordStrength | null;
}

/** Holds new passwords of a person against lists and an estimate, which are fetched with the first page that asks for one. */
export function usePasswordCheck(owner: PasswordOwner): PasswordCheck {
  const { data: estimator = null } = useQuery(estimatorQuery);
  return {
    faultOf: (password) => (password === '' ? 'missing' : passwordIssue(password, owner, estimator)),
    strengthOf: (password) =>
      estimator === null || passwordLengthIssue(password) !== null
        ? null
        : passwordStrength(password, owner, estimator),
  };
}

/** Why the server refused the new password; null when it refused something else, or nothing. */
export function refusedPassword(error: unknown): PasswordIssue | null {
  if (!(error instanceof ApiProblem)) return null;
  const codes = error.fields.filter(({ pointer }) => /\/(newP|p)assword$/.test(pointer)).map(({ code }) => code);
  return PASSWORD_ISSUES.find((issue) => codes.includes(issue)) ?? null;
}
