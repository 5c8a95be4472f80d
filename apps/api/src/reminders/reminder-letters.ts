import type { Locale } from '@firebreak/domain';

/** What a reminder says; names only, never free text of the sender, and no link: the first mail has it. */
interface ReminderFacts {
  readonly organizationName: string;
  /** Null when the name could pass for a message; then the mail says 'your firm'. */
  readonly vendorName: string | null;
  readonly name: string | null;
  readonly dueOn: string;
  /** The due day is over. */
  readonly isLate: boolean;
  /** The last day on which answers can be given. */
  readonly openUntil: string;
  readonly asked: number;
  readonly answered: number;
  /** The answers were given before, and came back with a question. */
  readonly cameBack: boolean;
  /** Sections were handed to the reader by a colleague, who signs. */
  readonly isColleague: boolean;
  /** The day and the subject of the mail that holds link and code; the subject is null once that mail is forgotten. */
  readonly invitedOn: string;
  readonly invitationSubject: string | null;
  readonly checkPhrase: string;
}

type ReminderLetter = (facts: ReminderFacts) => { readonly subject: string; readonly text: string };

/** The reminder in each language: plain text without any link, what is still missing, and how to check that it is genuine. */
export const REMINDER_LETTERS: Readonly<Record<Locale, ReminderLetter>> = {
  en: (facts) => {
    const { organizationName, name, asked, answered, invitationSubject, checkPhrase } = facts;
    const vendor = facts.vendorName ?? 'your firm';
    const [dueOn, openUntil, invitedOn] = [facts.dueOn, facts.openUntil, facts.invitedOn].map((day) =>
      longDate(day, 'en-GB'),
    );
    return {
      subject: `Reminder: security questions from ${organizationName} for ${vendor}`,
      text: [
        name ? `Dear ${name},` : 'Good day,',
        '',
        facts.cameBack
          ? `${organizationName} asked ${vendor} to go over some answers of its security questionnaire again.`
          : `${organizationName} asked ${vendor} to answer a security questionnaire.`,
        `It ${facts.isLate ? 'was' : 'is'} due on ${dueOn} and stays open until ${openUntil}.`,
        facts.isColleague
          ? `Of the sections that were handed to you, ${answered} of ${asked} questions have an answer.`
          : `${answered} of ${asked} questions have an answer. Sign at the end, so that they count.`,
        '',
        `This mail holds no link. Use the one, or the code, in our mail of ${invitedOn}${invitationSubject === null ? '.' : ', with the subject'}`,
        ...(invitationSubject === null ? [] : [`    ${invitationSubject}`]),
        facts.isColleague
          ? 'If you cannot find it, ask the colleague who handed you the sections.'
          : `If you cannot find it, your contact at ${organizationName} can send it again.`,
        '',
        'Is this mail genuine? It has the same check phrase as that one; you can also ask your contact for it, by a number that you already have. It is:',
        `    ${checkPhrase}`,
        '',
        'We never ask for a password.',
      ].join('\n'),
    };
  },
  'zh-Hant': (facts) => {
    const { organizationName, name, asked, answered, invitationSubject, checkPhrase } = facts;
    const vendor = facts.vendorName ?? '貴公司';
    const [dueOn, openUntil, invitedOn] = [facts.dueOn, facts.openUntil, facts.invitedOn].map((day) =>
      longDate(day, 'zh-HK'),
    );
    return {
      subject: `提示：${organizationName} 致 ${vendor} 的保安問卷`,
      text: [
        name ? `${name}：` : '您好：',
        '',
        facts.cameBack
          ? `${organizationName} 早前請 ${vendor} 再次檢視保安問卷的部分答案。`
          : `${organizationName} 早前邀請 ${vendor} 填寫一份保安問卷。`,
        `限期${facts.isLate ? '原為' : '為'} ${dueOn}，問卷會開放至 ${openUntil}。`,
        facts.isColleague
          ? `交由您填寫的部分共 ${asked} 題，已回答 ${answered} 題。`
          : `問卷共 ${asked} 題，已回答 ${answered} 題。完成後請簽署，答案方會計算在內。`,
        '',
        `本電郵不含連結。請使用我們於 ${invitedOn} 寄出的電郵內的連結或代碼${invitationSubject === null ? '。' : '，該電郵的主旨為：'}`,
        ...(invitationSubject === null ? [] : [`    ${invitationSubject}`]),
        facts.isColleague
          ? '如找不到該電郵，請向把題目交給您的同事查詢。'
          : `如找不到該電郵，您在 ${organizationName} 的聯絡人可以重新寄出。`,
        '',
        '想確認此電郵真偽？兩封電郵的暗語相同；您亦可用原有的電話號碼聯絡對方核對。暗語是：',
        `    ${checkPhrase}`,
        '',
        '我們絕不會要求您提供密碼。',
      ].join('\n'),
    };
  },
};

function longDate(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
