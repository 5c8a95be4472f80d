import { nameOf, VENDOR_LIMITS } from '@firebreak/domain';
import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { isProblem } from '../../../lib/problem';
import type { VendorRetention } from '../../../lib/retention.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { refreshVendor } from '../vendor-changes';
import { deleteVendor } from './retention-changes';
import { retentionMessages } from './retention.messages';
import styles from './retention-notice.module.css';

/** Says what goes with a vendor, and asks for its name before it does. */
export function DeleteDialog({ retention, onClose }: { retention: VendorRetention; onClose: () => void }) {
  const text = useMessages(retentionMessages);
  const locale = useLocale();
  const intl = useIntl();
  const problemText = useProblemText();
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const { id, name, parts } = retention;
  const isName = typed.trim() === name;
  const deleting = useMutation({
    mutationFn: () => deleteVendor(retention, name),
    onSuccess: async () => {
      toast({ message: text('deleted', { name }) });
      await navigate({ to: '/settings/deletion' });
      client.removeQueries({ queryKey: ['vendors', 'detail', id] });
      await refreshVendor(client);
    },
  });
  return (
    <FormDialog
      title={text('deleteTitle', { name })}
      confirm={text('delete')}
      cancel={text('cancel')}
      busy={deleting.isPending}
      problem={
        deleting.error === null ? null : isProblem(deleting.error, 412) ? text('stale') : problemText(deleting.error)
      }
      onSubmit={() => {
        setTried(true);
        if (isName) deleting.mutate();
      }}
      onClose={onClose}
    >
      <div>
        <p>{text('deleteText')}</p>
        <ul className={styles['parts']}>
          {parts.map(({ part, count }) => (
            <li key={part}>
              {text('count', { part: nameOf('deletedPart', part, locale), count: intl.formatNumber(count) })}
            </li>
          ))}
        </ul>
        <p className={styles['stays']}>{text('stays')}</p>
      </div>
      <TextInput
        data-autofocus
        autoComplete="off"
        label={text('typeName', { name })}
        maxLength={VENDOR_LIMITS.nameCharacters}
        value={typed}
        error={isTried && !isName ? text('nameDiffers') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
