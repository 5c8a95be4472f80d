import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../i18n/use-messages';
import { readdressAssessment } from '../lib/assessment.queries';
import { ApiProblem } from '../lib/problem';
import { useProblemText } from '../lib/use-problem-text';
import { useSession } from '../session/use-session';
import styles from './address-dialog.module.css';
import { InvitationOnce } from './invitation-once';
import { mailMessages } from './mail.messages';

/** An assessment whose respondent is to be another one. */
export interface ReaddressedAssessment {
  readonly id: string;
  readonly vendorName: string;
  readonly respondentEmail: string;
  readonly respondentName: string | null;
  /** The mail to the present address was given up. */
  readonly hasFailed: boolean;
}

interface AddressDialogProps {
  assessment: ReaddressedAssessment;
  onClose: () => void;
}

/** Asks who answers instead, invites them, and shows the new invitation this once. */
export function AddressDialog({ assessment, onClose }: AddressDialogProps) {
  const text = useMessages(mailMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const { user, organization } = useSession();
  const [email, setEmail] = useState(assessment.respondentEmail);
  const [name, setName] = useState(assessment.respondentName ?? '');
  const inviting = useMutation({
    mutationFn: () =>
      readdressAssessment(assessment.id, {
        respondentEmail: email.trim(),
        respondentName: name.trim() === '' ? null : name.trim(),
      }),
    onSettled: async () => {
      void client.invalidateQueries({ queryKey: ['vendors'] });
      await client.invalidateQueries({ queryKey: ['assessments'] });
    },
  });
  const faultAt = (pointer: string) =>
    inviting.error instanceof ApiProblem
      ? inviting.error.fields.find((field) => field.pointer === pointer)?.detail
      : undefined;
  const hasFieldFault = ['/respondentEmail', '/respondentName'].some((pointer) => faultAt(pointer) !== undefined);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      closeOnClickOutside={false}
      title={inviting.isSuccess ? text('sentTitle') : text('title', { vendor: assessment.vendorName })}
      closeButtonProps={{ 'aria-label': text(inviting.isSuccess ? 'done' : 'cancel') }}
    >
      {inviting.isSuccess ? (
        <>
          <InvitationOnce sent={inviting.data} organizationName={organization.name} senderName={user.name} />
          <div className={styles['actions']}>
            <Button onClick={onClose}>{text('done')}</Button>
          </div>
        </>
      ) : (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            inviting.mutate();
          }}
        >
          {assessment.hasFailed ? (
            <p className={styles['notice']}>{text('refused', { email: assessment.respondentEmail })}</p>
          ) : null}
          <p className={styles['lead']}>{text('lead')}</p>
          <TextInput
            required
            withAsterisk={false}
            data-autofocus
            type="email"
            maxLength={254}
            label={text('email')}
            value={email}
            error={faultAt('/respondentEmail')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <TextInput
            label={text('name')}
            description={text('nameHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={ASSESSMENT_LIMITS.respondentNameCharacters}
            value={name}
            error={faultAt('/respondentName')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {inviting.isError && !hasFieldFault ? <p role="alert">{problemText(inviting.error)}</p> : null}
          <div className={styles['actions']}>
            <Button variant="default" onClick={onClose}>
              {text('cancel')}
            </Button>
            <Button type="submit" loading={inviting.isPending}>
              {text('invite')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
