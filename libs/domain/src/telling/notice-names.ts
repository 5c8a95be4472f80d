import type { Locale } from '../vocabulary.js';
import type { NoticeKind } from './notice.js';

/** What each kind of notice says in a few words, as a heading. */
export const NOTICE_NAMES: Readonly<Record<Locale, Readonly<Record<NoticeKind, string>>>> = {
  en: {
    answers_submitted: 'Answers came in',
    answers_overdue: 'The day for answers has passed',
    review_due: 'Due for review',
    mail_failed: 'Our mail did not get through',
    flag_new: 'A new flag',
    flag_severe: 'A new serious flag at another vendor',
    band_rose: 'The risk rose',
    finding_assigned: 'A finding is yours now',
    plan_proposed: 'The vendor said when it will mend something',
    fix_claimed: 'The vendor says that something is mended',
    acceptance_asked: 'You are asked to accept a risk',
    acceptance_ending: 'An accepted risk ends soon',
    acceptance_outdated: 'An accepted risk no longer holds',
    evidence_ending: 'A proof ends soon',
    import_finished: 'Your list of vendors is in',
    webhook_off: 'A webhook was switched off',
  },
  'zh-Hant': {
    answers_submitted: '已交回答案',
    answers_overdue: '已過填寫限期',
    review_due: '到期覆檢',
    mail_failed: '電郵未能送達',
    flag_new: '出現新的警示',
    flag_severe: '其他供應商出現新的嚴重警示',
    band_rose: '風險上升',
    finding_assigned: '有待改善事項由你跟進',
    plan_proposed: '供應商提出了改善日期',
    fix_claimed: '供應商表示已作改善',
    acceptance_asked: '有風險等待你決定是否接受',
    acceptance_ending: '獲接受的風險即將到期',
    acceptance_outdated: '獲接受的風險已不再成立',
    evidence_ending: '證據即將到期',
    import_finished: '供應商清單已匯入',
    webhook_off: 'Webhook 已停用',
  },
};
