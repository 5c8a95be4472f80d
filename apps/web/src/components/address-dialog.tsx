import type { Schemas } from '@firebreak/api-client';
import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../i18n/use-messages';
import type { ReaddressedAssessment } from '../lib/readdressing';
import styles from './address-dialog.module.css';
import { InvitationOnce } from './invitation-once';
import { mailMessages } from './mail.messages';

interface AddressDialogProps {
  assessment: ReaddressedAssessment;
  busy: boolean;
  /** What was refused of each field. */
  emailFault: string | undefined;
  nameFault: string | undefined;
  /** Why the last try failed otherwise, in words. */
  problem: string | null;
  /** The new invitation once it was made. */
  sent: Schemas['SentAssessmentView'] | null;
  organizationName: string;
  senderName: string;
  onInvite: (respondent: { respondentEmail: string; respondentName: string | null }) => void;
  onClose: () => void;
}

/** Asks who answers instead, and shows the new invitation this once. */
export function AddressDialog({ assessment, busy, emailFault, nameFault, problem, ...rest }: AddressDialogProps) {
  const { sent, organizationName, senderName, onInvite, onClose } = rest;
  const text = useMessages(mailMessages);
  const [email, setEmail] = useState(assessment.respondentEmail);
  const [isTried, setTried] = useState(false);
  const isMissing = email.trim() === '';
  const [name, setName] = useState(assessment.respondentName ?? '');
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      closeOnClickOutside={false}
      title={sent === null ? text('title', { vendor: assessment.vendorName }) : text('sentTitle')}
      closeButtonProps={{ 'aria-label': text(sent === null ? 'cancel' : 'done') }}
    >
      {sent === null ? (
        <form
          noValidate
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (isMissing) return;
            const respondentName = name.trim() === '' ? null : name.trim();
            onInvite({ respondentEmail: email.trim(), respondentName });
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
            error={isTried && isMissing ? text('emailMissing') : emailFault}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <TextInput
            label={text('name')}
            description={text('nameHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={ASSESSMENT_LIMITS.respondentNameCharacters}
            value={name}
            error={nameFault}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {problem === null ? null : <p role="alert">{problem}</p>}
          <div className={styles['actions']}>
            <Button variant="default" onClick={onClose}>
              {text('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {text('invite')}
            </Button>
          </div>
        </form>
      ) : (
        <>
          <InvitationOnce sent={sent} organizationName={organizationName} senderName={senderName} />
          <div className={styles['actions']}>
            <Button onClick={onClose}>{text('done')}</Button>
          </div>
        </>
      )}
    </Modal>
  );
}
