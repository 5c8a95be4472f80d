import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../i18n/use-messages';
import { AddressDialog } from './address-dialog';
import type { ReaddressedAssessment } from './address-dialog';
import { mailMessages } from './mail.messages';

/** Opens the question who answers instead. */
export function AddressButton({ assessment, size = 'xs' }: { assessment: ReaddressedAssessment; size?: 'xs' | 'sm' }) {
  const text = useMessages(mailMessages);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size={size}
        variant={assessment.hasFailed ? 'filled' : 'default'}
        aria-label={text('changeOf', { vendor: assessment.vendorName })}
        onClick={() => setOpened(true)}
      >
        {text('change')}
      </Button>
      {opened ? <AddressDialog assessment={assessment} onClose={() => setOpened(false)} /> : null}
    </>
  );
}
