import { QueryFlag } from '../../http/query-fields.js';

/** How a file is asked for. */
export class DownloadEvidenceQuery {
  @QueryFlag({ description: 'Says that the person knows that nothing has looked for viruses in the file.' })
  acceptUnscanned = false;
}
