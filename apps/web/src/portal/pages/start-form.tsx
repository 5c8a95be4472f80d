import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { Button } from '../components/button';
import { ErrorSummary } from '../components/error-summary';
import type { PageError } from '../components/error-summary';
import { Field } from '../components/field';
import prose from '../components/prose.module.css';
import { entryMessages } from '../entry.messages';
import { readTypedInvitation } from '../invitation';
import { openPortal } from '../portal.queries';
import { usePortalProblem } from '../use-portal-problem';

interface StartFormProps {
  /** The invitation's secret when the link brought it; otherwise a field asks for the code. */
  secret: string | null;
  onStarted: (secret: string) => void;
  onRefused: () => void;
  children?: ReactNode;
}

/** The one press that opens a questionnaire; before it nothing is sent that changes anything. */
export function StartForm({ secret, onStarted, onRefused, children }: StartFormProps) {
  const text = useMessages(entryMessages);
  const problemText = usePortalProblem();
  const [typed, setTyped] = useState('');
  const [errors, setErrors] = useState<readonly PageError[]>([]);
  const opening = useMutation({
    mutationFn: async (wanted: string) => {
      await openPortal(wanted);
      return wanted;
    },
    onSuccess: onStarted,
    onError: (error) => {
      // Only the secret itself can be wrong here, whatever the server calls it.
      if (isProblem(error, 404) || isProblem(error, 422)) onRefused();
      else setErrors([{ target: null, text: problemText(error) }]);
    },
  });
  const start = (): void => {
    if (opening.isPending) return;
    const wanted = secret === null ? readTypedInvitation(typed) : { secret };
    if (wanted.secret !== null) {
      setErrors([]);
      opening.mutate(wanted.secret);
      return;
    }
    const count = 'characterCount' in wanted ? wanted.characterCount : 0;
    setErrors([{ target: 'code', text: count === 0 ? text('codeMissing') : text('codeLength', { count }) }]);
  };
  return (
    <form
      className={prose['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <ErrorSummary errors={errors} />
      {secret === null ? (
        <Field
          id="code"
          kind="code"
          label={text('codeLabel')}
          hint={text('codeHint')}
          error={errors.find(({ target }) => target === 'code')?.text}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
        />
      ) : null}
      {children}
      <Button isBusy={opening.isPending}>{text('start')}</Button>
    </form>
  );
}
