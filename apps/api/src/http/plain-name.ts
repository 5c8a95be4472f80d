/**
 * Whether a name may go into a mail: letters, digits, spaces and a few marks, and nothing that reads as a link or a
 * telephone number, so that nobody can send a message of their own through our mails.
 */
export function isPlainName(value: string): boolean {
  return /^[\p{L}\p{M}\p{N} .,'’()（）・·&＆-]+$/u.test(value) && !/\d{5}/.test(value) && !/\w\.\w{2,}/.test(value);
}

/** A name that could pass for a message is left out of mails. */
export function nameInMail(name: string): string {
  return isPlainName(name) ? name : '…';
}
