import type { ReportDictionary } from './report-dictionary.js';

const VENDOR_ID = '供應商的編號，各檔案相同。';
const OWNER = {
  owner_name: '負責人姓名。',
  owner_email: '負責人電郵。',
};

/** The dictionary of the reports in Traditional Chinese. */
export const REPORT_DICTIONARY_ZH_HANT: ReportDictionary = {
  'critical-suppliers': {
    title: '關鍵供應商',
    row: '每行一個第 1 或第 2 級，或風險屬「高」或「極高」的供應商；最關鍵的在前，不包括已封存的。',
    columns: {
      vendor_id: VENDOR_ID,
      ...OWNER,
      name: '供應商名稱。',
      archetype: '供應商類別。',
      tier: '重要程度，1（最重要）至 4：以人手設定為先，否則用建議級別。',
      status: '狀態：潛在、合作中或正在退出。',
      assessed: '答覆足以作出判斷時為 true。',
      residual_band: '已計控制措施的風險級別；答覆不足時按最壞情況。',
      best_band: '按現有答覆，最好情況的級別。',
      worst_band: '按現有答覆，最壞情況的級別。',
      coverage_percent: '計分項目的答覆比例（百分比）。',
      flags: '現有警示的代號。',
      open_findings: '未結案的待改善事項數目，包括已接受風險的事項。',
      contract_ends_on: '最後一份合約的終止日期。',
      last_assessed_at: '最近一次簽署答覆的時間。',
    },
  },
  'personal-data': {
    title: '個人資料：按種類及國家或地區',
    row: '每行一種個人資料及一個國家或地區，連同可在當地接觸該等資料的供應商；不包括已終止的存取權限及已封存的供應商。',
    columns: {
      data_category: '個人資料的種類。',
      country: '儲存或接觸資料的國家或地區（ISO 3166）；沒有說明則空白。',
      suppliers: '可在當地接觸該等資料的供應商數目。',
      people_least: '假設全是同一批人，所涉人數：已說明的最大數目；沒有說明則空白。',
      people_most: '假設沒有重複的人，所涉人數：已說明數目的總和；沒有說明則空白。',
      scopes_without_count: '其中沒有說明人數的存取範圍數目。',
      supplier_ids: '這些供應商的編號，按名稱排列。',
      supplier_names: '這些供應商的名稱，次序相同。',
    },
  },
  'control-coverage': {
    title: '各項措施的覆蓋程度',
    row: '每行一項措施，最弱的在前，涵蓋所有未封存的供應商。',
    columns: {
      measure: '措施。',
      suppliers: '登記冊內的供應商數目。',
      level_0: '該項措施的答覆平均為 0 級（向下取整）的供應商數目。',
      level_1: '平均為 1 級的供應商數目。',
      level_2: '平均為 2 級的供應商數目。',
      level_3: '平均為 3 級的供應商數目。',
      level_4: '平均為 4 級的供應商數目。',
      not_answered: '對該項措施沒有任何答覆的供應商數目。',
      out_of_date: '對該項措施的最新答覆已超過一年的供應商數目；同時計入其級別。',
      coverage_percent:
        '覆蓋程度（百分比）：每個供應商按級別佔 4 級的比例計算，沒有答覆或答覆已過時則計為零；第 1 級供應商計四次，第 2 級計三次，第 3 級計兩次，第 4 級計一次。',
    },
  },
  'overdue-and-accepted': {
    title: '逾期及已接受的風險',
    row: '每行一項逾期、已接受風險或接受已失效的待改善事項；同時屬於多組的事項會在各組出現。',
    columns: {
      ...OWNER,
      kind: 'overdue：已過期限，未結案亦未接受風險。accepted：風險已獲接受。lapsed：接受已屆滿，或風險比接受時更高。',
      finding_id: '待改善事項的編號。',
      vendor_id: VENDOR_ID,
      vendor_name: '供應商名稱。',
      measure: '所屬措施。',
      question_key: '答覆較弱的問題代號。',
      question_en: '問題的英文內容。',
      question_zh_hant: '問題的中文內容。',
      level: '較弱的答覆，0 至 4；沒有答覆則空白。',
      severity: '嚴重程度。',
      due_on: '改善期限。',
      days_overdue: '逾期日數；未逾期則空白。',
      requested_by_email: '要求接受風險的人的電郵。',
      approver_name: '接受風險的人。',
      approver_email: '接受風險的人的電郵。',
      approved_at: '接受風險的時間。',
      expires_on: '接受的最後有效日。',
      reason: '接受風險的理由。',
      standing: '接受的狀態：in_force（有效）、expired（已屆滿）或 outdated（已不適用）。',
      residual_band: '接受風險時供應商的級別。',
    },
  },
};
