import type { Mailbox } from './mailbox.js';

/** The token behind the link of the next mail to an address. Throws when the mail has no link of this page. */
export async function tokenFromMail(
  mailbox: Mailbox,
  to: string,
  page: 'join' | 'reset-password' | 'sign-up',
): Promise<string> {
  const { text } = await mailbox.next(to);
  const token = new RegExp(`/${page}#([\\w-]{43})$`, 'm').exec(text)?.[1];
  if (token === undefined) throw new Error(`The mail to ${to} has no link to ${page}:\n${text}`);
  return token;
}
