import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PageTitle } from '../../components/page-title';
import { useToast } from '../../components/toasts';
import { useMessages } from '../../i18n/use-messages';
import { intakeMessages } from '../../intake/intake.messages';
import { bodyOfDraft, EMPTY_DRAFT, missingFields } from '../../intake/supplier-draft';
import { SupplierFields } from '../../intake/supplier-fields';
import { useFormErrors } from '../../intake/use-form-errors';
import { ErrorSummary } from '../../portal/components/error-summary';
import { askForSupplier } from './request-acts';
import { requestsMessages } from './requests.messages';
import styles from './components/requests.module.css';

/** Asks for a supplier under one's own name, with the form behind the firm's link. */
export function AskPage() {
  const text = useMessages(requestsMessages);
  const formText = useMessages(intakeMessages);
  const navigate = useNavigate();
  const client = useQueryClient();
  const toast = useToast();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const { errors, atFields, refuseMissing, refuse } = useFormErrors();
  const asking = useMutation({
    mutationFn: () => askForSupplier(bodyOfDraft(draft)),
    onSuccess: ({ id }) => {
      toast({ message: text('asked') });
      void navigate({ to: '/requests/$requestId', params: { requestId: id } });
    },
    onError: refuse,
    onSettled: () => client.invalidateQueries({ queryKey: ['supplier-requests'] }),
  });
  return (
    <div className={styles['ask']}>
      <PageTitle tab={formText('title')} title={formText('title')} lead={text('askLead')} />
      <form
        className={styles['askForm']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (refuseMissing(missingFields(draft))) asking.mutate();
        }}
      >
        <ErrorSummary errors={errors} />
        <SupplierFields
          draft={draft}
          errors={atFields}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        <div>
          <Button type="submit" loading={asking.isPending}>
            {formText('send')}
          </Button>
        </div>
      </form>
    </div>
  );
}
