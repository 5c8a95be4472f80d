import { Button, Modal } from '@mantine/core';
import confirm from '../../../components/confirm-dialog.module.css';
import { useMessages } from '../../../i18n/use-messages';
import { evidenceMessages } from '../evidence.messages';
import { contentAddress } from '../../../lib/evidence.queries';
import type { EvidenceFile } from '../../../lib/evidence.queries';

/** Warns before a file is downloaded that no virus scanner has seen. */
export function UnscannedDialog({ file, onClose }: { file: EvidenceFile; onClose: () => void }) {
  const text = useMessages(evidenceMessages);
  return (
    <Modal opened onClose={onClose} title={text('warnTitle')} closeButtonProps={{ 'aria-label': text('cancel') }}>
      <p className={confirm['text']}>{text('warnText', { file: file.fileName })}</p>
      <div className={confirm['actions']}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {text('cancel')}
        </Button>
        <Button component="a" href={contentAddress(file)} download={file.fileName} onClick={onClose}>
          {text('download')}
        </Button>
      </div>
    </Modal>
  );
}
