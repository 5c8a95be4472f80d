import { Button } from '@mantine/core';
import { useMessages } from '../i18n/use-messages';
import { useReaddressing } from '../lib/readdressing';
import type { ReaddressedAssessment } from '../lib/readdressing';
import { mailMessages } from './mail.messages';

interface AddressButtonProps {
  assessment: ReaddressedAssessment;
  size?: 'xs' | 'sm';
}

/** Opens the question who answers instead; it stands out where the mail did not go. */
export function AddressButton({ assessment, size = 'xs' }: AddressButtonProps) {
  const text = useMessages(mailMessages);
  const readdress = useReaddressing();
  return (
    <Button
      size={size}
      variant={assessment.hasFailed ? 'filled' : 'default'}
      aria-label={text('changeOf', { vendor: assessment.vendorName })}
      onClick={() => readdress(assessment)}
    >
      {text('change')}
    </Button>
  );
}
