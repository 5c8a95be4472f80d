import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import type { AccessScope, Vendor } from '../vendor-detail.queries';
import { AccessForm } from './access-form';
import { wizardMessages } from './wizard.messages';

interface AccessWizardProps {
  vendor: Vendor;
  /** All scopes of the vendor as they are. */
  scopes: readonly AccessScope[];
  /** The scope that is changed; null for a new one. */
  scope: AccessScope | null;
  onClose: () => void;
}

/** Five short steps that say what a vendor can touch; the verdict moves while one answers. */
export function AccessWizard({ vendor, scopes, scope, onClose }: AccessWizardProps) {
  const text = useMessages(wizardMessages);
  const isPhone = useMediaQuery('(max-width: 720px)');
  const [isDirty, setDirty] = useState(false);
  return (
    <Modal
      opened
      onClose={onClose}
      size={1040}
      fullScreen={isPhone}
      // What was entered must not be lost by a slip of the pointer.
      closeOnClickOutside={!isDirty}
      title={scope === null ? text('titleNew') : text('titleEdit', { name: scope.name })}
      closeButtonProps={{ 'aria-label': text('close') }}
    >
      <AccessForm vendor={vendor} scopes={scopes} scope={scope} onDirty={() => setDirty(true)} onClose={onClose} />
    </Modal>
  );
}
