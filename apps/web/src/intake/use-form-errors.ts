import { useState } from 'react';
import { useMessages } from '../i18n/use-messages';
import { ApiProblem } from '../lib/problem';
import type { PageError } from '../portal/components/error-summary';
import { usePortalProblem } from '../portal/use-portal-problem';
import { intakeMessages } from './intake.messages';
import type { FieldErrors } from './supplier-fields';

/** Fields in which a refusal of the server is told where it belongs. */
const CHECKED_THERE = ['requesterName', 'requesterEmail', 'website'] as const;
const REQUIRED = ['requesterName', 'requesterEmail', 'supplierName', 'purpose'] as const;

/** What is wrong with a form, above it and at its fields. */
export function useFormErrors() {
  const text = useMessages(intakeMessages);
  const problemText = usePortalProblem();
  const [errors, setErrors] = useState<readonly PageError[]>([]);
  const atFields: FieldErrors = Object.fromEntries(errors.map(({ target, text: words }) => [target ?? '', words]));
  return {
    errors,
    atFields,
    /** Says what is missing, and whether nothing is. */
    refuseMissing: (missing: readonly string[]): boolean => {
      setErrors(
        REQUIRED.filter((field) => missing.includes(field)).map((field) => ({
          target: field,
          text: text(`missing_${field}`),
        })),
      );
      return missing.length === 0;
    },
    /** Says why the server refused. */
    refuse: (error: unknown): void => {
      const pointers = error instanceof ApiProblem ? error.fields.map(({ pointer }) => pointer) : [];
      const known = CHECKED_THERE.filter((field) => pointers.includes(`/${field}`));
      setErrors(
        known.length === 0
          ? [{ target: null, text: problemText(error) }]
          : known.map((field) => ({ target: field, text: text(`wrong_${field}`) })),
      );
    },
  };
}
