import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { Button } from '../portal/components/button';
import { ErrorSummary } from '../portal/components/error-summary';
import { Field } from '../portal/components/field';
import { PageHeading } from '../portal/components/page-heading';
import prose from '../portal/components/prose.module.css';
import { intakeMessages } from './intake.messages';
import { sendRequest } from './intake.queries';
import { bodyOfDraft, EMPTY_DRAFT, missingFields } from './supplier-draft';
import { SupplierFields } from './supplier-fields';
import styles from './supplier-fields.module.css';
import { useFormErrors } from './use-form-errors';

interface IntakeFormProps {
  token: string;
  organizationName: string;
  onSent: () => void;
}

/** Asks for a supplier by the link: who one is, and what it is about. */
export function IntakeForm({ token, organizationName, onSent }: IntakeFormProps) {
  const text = useMessages(intakeMessages);
  const locale = useLocale();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const { errors, atFields, refuseMissing, refuse } = useFormErrors();
  const sending = useMutation({
    mutationFn: () =>
      sendRequest({
        token,
        requesterName: name.trim(),
        requesterEmail: email.trim(),
        locale,
        ...bodyOfDraft(draft),
      }),
    onSuccess: onSent,
    onError: refuse,
  });
  const missing = [
    ...(name.trim() === '' ? ['requesterName'] : []),
    ...(email.trim() === '' ? ['requesterEmail'] : []),
    ...missingFields(draft),
  ];
  return (
    <>
      <PageHeading title={text('title')} hasErrors={errors.length > 0} takesFocus />
      <p className={prose['lead']}>{text('lead', { name: organizationName })}</p>
      <form
        className={prose['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending.isPending && refuseMissing(missing)) sending.mutate();
        }}
      >
        <ErrorSummary errors={errors} />
        <fieldset className={styles['part']}>
          <legend>{text('you')}</legend>
          <Field
            id="requesterName"
            label={text('yourName')}
            error={atFields['requesterName']}
            value={name}
            autoComplete="name"
            onChange={setName}
          />
          <Field
            id="requesterEmail"
            label={text('yourEmail')}
            hint={text('yourEmailHint')}
            error={atFields['requesterEmail']}
            value={email}
            autoComplete="email"
            onChange={setEmail}
          />
        </fieldset>
        <SupplierFields
          draft={draft}
          errors={atFields}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        <Button isBusy={sending.isPending}>{text('send')}</Button>
      </form>
    </>
  );
}
