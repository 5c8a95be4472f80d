import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { Button } from '../components/button';
import { ErrorSummary } from '../components/error-summary';
import type { PageError } from '../components/error-summary';
import { Field } from '../components/field';
import { PageHeading } from '../components/page-heading';
import prose from '../components/prose.module.css';
import { entryMessages } from '../entry.messages';
import { readTypedInvitation } from '../invitation';
import { codeMailQuery, openPortal, requestCode } from '../portal.queries';
import { usePortalProblem } from '../use-portal-problem';
import { useVisit, useVisitState } from '../visit-context';
import { codeMessages } from './code.messages';

interface CodePageProps {
  organization: string;
  /** The address to return to. */
  back: string;
  onVerified: () => Promise<void>;
}

/** A one-time code by mail lets this browser read what was saved. The field is there at once, for a code already sent. */
export function CodePage({ organization, back, onVerified }: CodePageProps) {
  const text = useMessages(codeMessages);
  const entry = useMessages(entryMessages);
  const problemText = usePortalProblem();
  const client = useQueryClient();
  const visit = useVisit();
  const { secret } = useVisitState();
  const [code, setCode] = useState('');
  const [invitation, setInvitation] = useState('');
  const [errors, setErrors] = useState<readonly PageError[]>([]);
  const asking = useMutation({
    mutationFn: requestCode,
    onSuccess: () => {
      setErrors([]);
      return client.resetQueries(codeMailQuery);
    },
    onError: (error) => setErrors([{ target: null, text: problemText(error) }]),
  });
  const mail = useQuery({ ...codeMailQuery, enabled: asking.isSuccess }).data?.state ?? null;
  const verifying = useMutation({
    mutationFn: async ({ wanted, digits }: { wanted: string; digits: string }) => {
      await visit.answers.settle();
      await openPortal(wanted, digits);
    },
    onSuccess: onVerified,
    onError: (error) => {
      if (isProblem(error, 422)) setErrors([{ target: 'one-time-code', text: text('wrong') }]);
      else if (isProblem(error, 404)) setErrors([{ target: null, text: text('otherInvitation') }]);
      else setErrors([{ target: null, text: problemText(error) }]);
    },
  });
  const verify = (): void => {
    if (verifying.isPending) return;
    const digits = code.replaceAll(/\D/g, '');
    const wanted = secret ?? readTypedInvitation(invitation).secret;
    const found: PageError[] = [
      ...(wanted === null ? [{ target: 'invitation', text: entry('codeMissing') }] : []),
      ...(digits.length === 8 ? [] : [{ target: 'one-time-code', text: text('codeMissing') }]),
    ];
    setErrors(found);
    if (wanted !== null && found.length === 0) verifying.mutate({ wanted, digits });
  };
  const errorAt = (target: string): string | undefined => errors.find((error) => error.target === target)?.text;
  return (
    <form
      className={prose['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        verify();
      }}
    >
      <ErrorSummary errors={errors} />
      <PageHeading title={text('title')} hasErrors={errors.length > 0} />
      <p>{text('lead', { organization })}</p>
      <div className={prose['stack']}>
        <div>
          <Button
            look={asking.isSuccess ? 'plain' : code === '' ? 'main' : 'quiet'}
            isBusy={asking.isPending}
            onClick={() => asking.mutate()}
          >
            {text(asking.isSuccess ? 'sendAgain' : 'send')}
          </Button>
        </div>
        <p role="status">{asking.isSuccess ? text(mail ?? 'asked') : ''}</p>
      </div>
      <p className={mail === 'refused' ? '' : prose['small']}>{text('pin', { organization })}</p>
      {secret === null ? (
        <Field
          id="invitation"
          kind="code"
          label={entry('codeLabel')}
          hint={entry('codeHint')}
          error={errorAt('invitation')}
          value={invitation}
          onChange={setInvitation}
          autoComplete="off"
        />
      ) : null}
      <Field
        id="one-time-code"
        kind="code"
        label={text('code')}
        hint={text('codeHint')}
        error={errorAt('one-time-code')}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        inputMode="numeric"
      />
      <div className={prose['actions']}>
        <Button look={asking.isSuccess || code !== '' ? 'main' : 'quiet'} isBusy={verifying.isPending}>
          {text('verify')}
        </Button>
        <a href={back}>{text('without')}</a>
      </div>
    </form>
  );
}
