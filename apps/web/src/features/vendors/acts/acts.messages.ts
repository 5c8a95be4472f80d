import type { VendorActRefusal } from '@firebreak/domain';
import type { Catalogue } from '../../../i18n/catalogue';

/** The words of choosing several vendors and of what is done to them. */
export const actsMessages = {
  region: { en: 'Chosen vendors', 'zh-Hant': '已選供應商' },
  count: {
    en: '{count, plural, one {# vendor chosen} other {# vendors chosen}}',
    'zh-Hant': '已選 {count} 個供應商',
  },
  everything: {
    en: '{exact, select, true {All {count, number} vendors of this list chosen} other {All vendors of this list chosen, more than {count, number}}}',
    'zh-Hant':
      '{exact, select, true {已選清單內全部 {count, number} 個供應商} other {已選清單內全部供應商，超過 {count, number} 個}}',
  },
  chooseAll: { en: 'Choose all', 'zh-Hant': '全選' },
  clear: { en: 'Clear', 'zh-Hant': '取消選擇' },
  send: { en: 'Send questionnaires', 'zh-Hant': '發出問卷' },
  sendLimit: {
    en: 'Questionnaires go to {most} vendors at once at most.',
    'zh-Hant': '每次最多向 {most} 個供應商發出問卷。',
  },
  one: { en: 'Choose {name}', 'zh-Hant': '選擇 {name}' },
  all: { en: 'Choose all that the list shows', 'zh-Hant': '選擇清單內全部供應商' },
  tag: { en: 'Tag', 'zh-Hant': '標籤' },
  tagLabel: { en: 'Tag', 'zh-Hant': '標籤' },
  tagHint: { en: 'One of your words, or a new one', 'zh-Hant': '選用現有標籤，或輸入新標籤' },
  addTag: { en: 'Add tag', 'zh-Hant': '加上標籤' },
  removeTag: { en: 'Take tag off', 'zh-Hant': '移除標籤' },
  assign: { en: 'Owner', 'zh-Hant': '負責人' },
  nobody: { en: 'Nobody', 'zh-Hant': '不指派' },
  archive: { en: 'Archive', 'zh-Hant': '封存' },
  restore: { en: 'Bring back', 'zh-Hant': '還原' },
  running: {
    en: '{seen, number} of {total, number} vendors …',
    'zh-Hant': '{total, number} 個供應商中的 {seen, number} 個…',
  },
  doneTag: {
    en: '{count, plural, =0 {No vendor was tagged} one {# vendor tagged} other {# vendors tagged}}: “{tag}”',
    'zh-Hant': '{count, plural, =0 {沒有供應商加上標籤} other {已為 # 個供應商加上標籤}}「{tag}」',
  },
  doneUntag: {
    en: 'Tag “{tag}” {count, plural, =0 {was on none of them} one {taken off # vendor} other {taken off # vendors}}',
    'zh-Hant': '{count, plural, =0 {沒有供應商有標籤} other {已從 # 個供應商移除標籤}}「{tag}」',
  },
  doneAssign: {
    en: '{count, plural, =0 {No vendor has} one {# vendor has} other {# vendors have}} a new owner: {owner}',
    'zh-Hant': '{count, plural, =0 {沒有供應商更換負責人} other {# 個供應商的負責人已改為}}{owner}',
  },
  doneArchive: {
    en: '{count, plural, =0 {No vendor was archived} one {# vendor archived} other {# vendors archived}}',
    'zh-Hant': '{count, plural, =0 {沒有供應商被封存} other {已封存 # 個供應商}}',
  },
  doneRestore: {
    en: '{count, plural, =0 {No vendor was brought back} one {# vendor brought back} other {# vendors brought back}}',
    'zh-Hant': '{count, plural, =0 {沒有供應商被還原} other {已還原 # 個供應商}}',
  },
  undone: {
    en: '{count, plural, =0 {Nothing was taken back} one {Taken back for # vendor} other {Taken back for # vendors}}',
    'zh-Hant': '{count, plural, =0 {沒有復原任何供應商} other {已復原 # 個供應商}}',
  },
  left: {
    en: '{count, plural, one {# was left as it was} other {# were left as they were}}',
    'zh-Hant': '{count} 個維持不變',
  },
  moreLeft: { en: 'and {count} more', 'zh-Hant': '另外 {count} 個' },
  stopped: { en: 'It stopped on the way:', 'zh-Hant': '中途停止：' },
  undoKey: { en: 'Undo ({key})', 'zh-Hant': '復原（{key}）' },
  close: { en: 'Close', 'zh-Hant': '關閉' },
  unknownVendor: { en: 'A vendor that is gone', 'zh-Hant': '已不存在的供應商' },
} satisfies Catalogue;

/** Why a vendor was left as it was, after its name. */
export const refusalMessages = {
  unknown: { en: 'is not in the register', 'zh-Hant': '不在登記冊內' },
  archived: { en: 'is archived', 'zh-Hant': '已封存' },
  not_archived: { en: 'is not archived', 'zh-Hant': '並未封存' },
  unchanged: { en: 'is so already', 'zh-Hant': '本已如此' },
  too_many_tags: { en: 'has as many tags as there can be', 'zh-Hant': '標籤數目已達上限' },
  duplicate: { en: 'an active vendor has this name', 'zh-Hant': '已有使用此名稱的供應商' },
  changed_since: { en: 'somebody changed it since', 'zh-Hant': '其後曾被更改' },
} satisfies Catalogue & Record<VendorActRefusal, unknown>;
