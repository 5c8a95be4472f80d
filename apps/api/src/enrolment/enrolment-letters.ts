import type { Locale } from '@firebreak/domain';

/** What a person is told of. */
export type EnrolmentLetter = 'added' | 'removed' | 'reset';

interface Letter {
  readonly subject: string;
  readonly text: string;
}

type LetterText = (organizationName: string) => Letter;

/** Mails about a person's own second factors, in each language: no link, because there is nothing to press. */
export const ENROLMENT_LETTERS: Readonly<Record<Locale, Readonly<Record<EnrolmentLetter, LetterText>>>> = {
  en: {
    added: (organizationName) => ({
      subject: `A new way to sign in to the supplier register of ${organizationName}`,
      text: [
        `A passkey or an authenticator app was added to your account in Firebreak, the register of suppliers of ${organizationName}.`,
        '',
        'If it was you, there is nothing to do. If it was not, call an administrator now: somebody has your password.',
      ].join('\n'),
    }),
    removed: (organizationName) => ({
      subject: `A way to sign in to the supplier register of ${organizationName} was removed`,
      text: [
        `A passkey or an authenticator app was removed from your account in Firebreak, the register of suppliers of ${organizationName}.`,
        '',
        'If it was you, there is nothing to do. If it was not, call an administrator now.',
      ].join('\n'),
    }),
    reset: (organizationName) => ({
      subject: `Your second factor for the supplier register of ${organizationName} was reset`,
      text: [
        `An administrator removed your passkeys, authenticator apps and recovery codes from Firebreak, the register of suppliers of ${organizationName}. At your next sign-in you set up a new one.`,
        '',
        'If you did not ask for it, call an administrator now, by a number that you know.',
      ].join('\n'),
    }),
  },
  'zh-Hant': {
    added: (organizationName) => ({
      subject: `您在 ${organizationName} 供應商登記冊新增了登入方式`,
      text: [
        `您在 Firebreak（${organizationName} 的供應商登記冊）的帳戶新增了通行密鑰或驗證器應用程式。`,
        '',
        '如是您本人所為，毋須理會；如並非您本人，請立即致電管理員：有人取得了您的密碼。',
      ].join('\n'),
    }),
    removed: (organizationName) => ({
      subject: `您在 ${organizationName} 供應商登記冊移除了登入方式`,
      text: [
        `您在 Firebreak（${organizationName} 的供應商登記冊）的帳戶移除了通行密鑰或驗證器應用程式。`,
        '',
        '如是您本人所為，毋須理會；如並非您本人，請立即致電管理員。',
      ].join('\n'),
    }),
    reset: (organizationName) => ({
      subject: `您在 ${organizationName} 供應商登記冊的雙重認證已重設`,
      text: [
        `管理員已移除您在 Firebreak（${organizationName} 的供應商登記冊）的通行密鑰、驗證器應用程式及備用碼。下次登入時，您須重新設定。`,
        '',
        '如您沒有提出要求，請立即以您已知的號碼致電管理員。',
      ].join('\n'),
    }),
  },
};
