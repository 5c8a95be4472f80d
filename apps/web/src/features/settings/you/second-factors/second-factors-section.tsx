import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../../../components/confirm-dialog';
import { Loaded } from '../../../../components/loaded';
import { SkeletonRows } from '../../../../components/skeletons';
import { useToast } from '../../../../components/toasts';
import { useMessages } from '../../../../i18n/use-messages';
import { useProblemText } from '../../../../lib/use-problem-text';
import { AddAuthenticatorForm } from '../../../../session/second-factor/add-authenticator-form';
import { AddPasskeyForm } from '../../../../session/second-factor/add-passkey-form';
import { canUsePasskeys } from '../../../../session/second-factor/passkeys';
import { RecoveryCodes } from '../../../../session/second-factor/recovery-codes';
import { secondFactorMessages } from '../../../../session/second-factor/second-factor.messages';
import { ownSecondFactorsQuery, renewRecoveryCodes } from '../../../../session/second-factor/second-factor.queries';
import type { AddedSecondFactor, OwnSecondFactors } from '../../../../session/second-factor/second-factor.queries';
import form from '../../settings-form.module.css';
import { FactorList } from './factor-list';
import { ownSecondFactorsMessages } from './second-factors.messages';
import styles from './second-factors.module.css';

/** What one has beside a password, and how one comes by more. */
export function SecondFactorsSection() {
  const text = useMessages(ownSecondFactorsMessages);
  const own = useQuery(ownSecondFactorsQuery);
  return (
    <section className={form['form']}>
      <h2>{text('title')}</h2>
      <p className={form['hint']}>{text('lead')}</p>
      <Loaded query={own} skeleton={<SkeletonRows rows={3} />}>
        {(found) => <OwnFactors own={found} />}
      </Loaded>
    </section>
  );
}

function OwnFactors({ own }: { own: OwnSecondFactors }) {
  const text = useMessages(ownSecondFactorsMessages);
  const factorText = useMessages(secondFactorMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const [adding, setAdding] = useState<'passkey' | 'app' | null>(null);
  const [renews, setRenews] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const refresh = () => client.invalidateQueries(ownSecondFactorsQuery);
  const renewing = useMutation({
    mutationFn: renewRecoveryCodes,
    onSuccess: (made) => {
      setRenews(false);
      setCodes(made);
    },
    onSettled: refresh,
  });
  const added = ({ factor, recoveryCodes }: AddedSecondFactor): void => {
    setAdding(null);
    setCodes(recoveryCodes);
    toast({ message: text('added', { name: factor.name }) });
    void refresh();
  };
  const hasNone = own.passkeys.length + own.authenticators.length === 0;
  const canMakePasskeys = own.passkeysPossible && canUsePasskeys();
  return (
    <>
      {hasNone ? <p>{text('none')}</p> : null}
      <FactorList kind="passkey" title={text('passkeys')} items={own.passkeys} />
      <FactorList kind="authenticator" title={text('apps')} items={own.authenticators} />
      {canMakePasskeys ? null : <p className={form['hint']}>{factorText('noPasskeys')}</p>}
      <div className={styles['actions']}>
        {canMakePasskeys ? (
          <Button variant="default" onClick={() => setAdding('passkey')}>
            {factorText('addPasskey')}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => setAdding('app')}>
          {factorText('addApp')}
        </Button>
      </div>
      {hasNone ? null : (
        <div className={styles['recovery']}>
          <span>{text('recovery', { count: own.recoveryCodesLeft })}</span>
          <Button variant="default" size="xs" onClick={() => setRenews(true)}>
            {text('renew')}
          </Button>
        </div>
      )}
      <Modal
        opened={adding !== null}
        title={factorText(adding === 'app' ? 'addApp' : 'addPasskey')}
        closeButtonProps={{ 'aria-label': text('cancel') }}
        onClose={() => setAdding(null)}
      >
        {adding === 'passkey' ? <AddPasskeyForm onAdded={added} onCancel={() => setAdding(null)} /> : null}
        {adding === 'app' ? <AddAuthenticatorForm onAdded={added} onCancel={() => setAdding(null)} /> : null}
      </Modal>
      <ConfirmDialog
        opened={renews}
        title={text('renewTitle')}
        confirm={text('renew')}
        cancel={text('cancel')}
        busy={renewing.isPending}
        problem={renewing.isError ? problemText(renewing.error) : null}
        onConfirm={() => renewing.mutate()}
        onClose={() => setRenews(false)}
      >
        {text('renewText')}
      </ConfirmDialog>
      <Modal
        opened={codes !== null}
        title={factorText('codesTitle')}
        withCloseButton={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
        onClose={() => setCodes(null)}
      >
        <RecoveryCodes codes={codes ?? []} onKept={() => setCodes(null)} />
      </Modal>
    </>
  );
}
