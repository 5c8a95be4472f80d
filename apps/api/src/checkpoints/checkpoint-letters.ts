import type { Locale } from '@firebreak/domain';
import { stopLines } from '../notices/notice-letters.js';

/** What the mail says that hands a checkpoint over. */
interface CheckpointFacts {
  readonly organizationName: string;
  readonly personName: string;
  readonly size: number;
  /** When it was signed, `YYYY-MM-DD` in UTC. */
  readonly signedOn: string;
  /** The signed note in full. */
  readonly note: string;
  readonly fingerprint: string;
  /** The signer refuses to sign what there is now. */
  readonly hasAlarm: boolean;
  readonly proofUrl: string;
  readonly stopUrl: string;
}

type CheckpointLetter = (facts: CheckpointFacts) => { readonly subject: string; readonly text: string };

const LINE = '-'.repeat(20);

/** The mail that hands the newest checkpoint to an auditor, in each language. */
export const CHECKPOINT_LETTERS: Readonly<Record<Locale, CheckpointLetter>> = {
  en: (facts) => ({
    subject: `Checkpoint of the trail of ${facts.signedOn} (${facts.organizationName})`,
    text: [
      `Dear ${facts.personName},`,
      '',
      `This is where the trail of ${facts.organizationName} ended when it was last signed, on ${facts.signedOn}. Keep this mail outside Firebreak: with it, anybody can show later whether one of the first ${facts.size} events was cut off or written anew.`,
      ...(facts.hasAlarm ? ['', 'ALARM: the trail does not continue this checkpoint any more. Ask why.'] : []),
      '',
      'What stands between the lines, saved as a text file, is the checkpoint:',
      LINE,
      facts.note.trimEnd(),
      LINE,
      "Fingerprint of the signer's key:",
      facts.fingerprint,
      '',
      'What it proves, and how to check it:',
      facts.proofUrl,
      '',
      ...stopLines('en', facts.stopUrl),
    ].join('\n'),
  }),
  'zh-Hant': (facts) => ({
    subject: `審計紀錄檢查點 ${facts.signedOn}（${facts.organizationName}）`,
    text: [
      `${facts.personName}：`,
      '',
      `以下是${facts.organizationName}的審計紀錄於 ${facts.signedOn} 最近一次簽署時的終點。請把本電郵存放在 Firebreak 以外：日後任何人都可憑它查明首 ${facts.size} 宗事件有否被刪去或重寫。`,
      ...(facts.hasAlarm ? ['', '警報：審計紀錄與此檢查點已不連貫，請查明原因。'] : []),
      '',
      '兩條橫線之間的內容即為檢查點，可存為文字檔：',
      LINE,
      facts.note.trimEnd(),
      LINE,
      '簽署金鑰的指紋：',
      facts.fingerprint,
      '',
      '它能證明甚麼，以及如何核對：',
      facts.proofUrl,
      '',
      ...stopLines('zh-Hant', facts.stopUrl),
    ].join('\n'),
  }),
};
