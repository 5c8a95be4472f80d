import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { attachmentNamed } from '../http/attachment.js';

/** A page on its way out, named after what it shows and the day; it is set while it is sent, outside of the transaction. */
export function pageFile(subject: string, instant: Date, set: () => Promise<Buffer>): StreamableFile {
  return new StreamableFile(Readable.from(once(set)), {
    type: 'application/pdf',
    disposition: attachmentNamed(`${subject} ${instant.toISOString().slice(0, 10)}.pdf`, 'summary.pdf'),
  });
}

async function* once(set: () => Promise<Buffer>): AsyncGenerator<Buffer> {
  yield await set();
}
