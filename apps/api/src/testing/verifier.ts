/** The program that vendors check receipts and answer packs with; the file itself, as it is served. */
export const VERIFIER = new URL('../../../web/public/verify-receipt.mjs', import.meta.url);

interface Verified {
  readonly kind: string;
  readonly hash: string;
  readonly signer: string;
  readonly fingerprint: string;
}

/** What that program says of a document, in this process. */
export async function loadVerifier(): Promise<(bytes: Buffer, wanted: string | null) => Verified> {
  const { verifyDocument } = (await import(VERIFIER.href)) as {
    verifyDocument: (bytes: Buffer, wanted: string | null) => Verified;
  };
  return verifyDocument;
}
