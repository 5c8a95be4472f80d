import { Readable } from 'node:stream';
import type { Locale } from '@firebreak/domain';
import { StreamableFile } from '@nestjs/common';
import type { ReceiptForm } from './dto/download-receipt.query.js';
import { receiptPdf } from './receipt-pdf.js';
import type { FoundReceipt } from './receipts.service.js';

/** A receipt on its way out, as an attachment; its PDF is set while it is sent, outside of the transaction. */
export function downloadOf({ receipt, document }: FoundReceipt, form: ReceiptForm, locale: Locale): StreamableFile {
  const { key } = document.content.questionnaire;
  const name = `receipt-${key}-${document.content.submission.number}.${form}`;
  const stream = Readable.from(form === 'json' ? [Buffer.from(`${receipt.document}\n`)] : receiptPdf(document, locale));
  return new StreamableFile(stream, {
    type: 'application/octet-stream',
    disposition: `attachment; filename="${name}"`,
  });
}
