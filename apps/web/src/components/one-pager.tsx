import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { useAsOf } from '../lib/as-of';
import { onePagerMessages } from './one-pager.messages';

/** Saves the portfolio, or one vendor, as a printed page in the reader's language, as of the instant that is shown. */
export function OnePager({ vendorId }: { vendorId?: string }) {
  const text = useMessages(onePagerMessages);
  const locale = useLocale();
  const asOf = useAsOf();
  const query = new URLSearchParams({ locale, ...(asOf === undefined ? {} : { asOf }) });
  const subject = vendorId === undefined ? 'risk' : `vendors/${encodeURIComponent(vendorId)}`;
  return (
    <Button
      component="a"
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden="true" />}
      href={`/api/v1/${subject}/summary.pdf?${query.toString()}`}
    >
      {text('save')}
    </Button>
  );
}
