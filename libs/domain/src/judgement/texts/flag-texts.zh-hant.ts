import type { FlagWordsByKey } from './flag-texts.js';

/** The sentences of every flag in Traditional Chinese. */
export const FLAG_TEXTS_ZH_HANT: FlagWordsByKey = {
  call_centre_customer_data: {
    name: '客服熱線可讀取客戶資料',
    gap: '外判客服人員可讀取貴機構的客戶資料，但沒有核實來電者身分，或其登入可被釣魚騙取：只要說服一名客服人員便可入侵。',
    short: '外判客服人員可讀取貴機構的客戶資料；已有核實來電者或雙重認證的安排，但未經測試或未能抵禦釣魚。',
    unanswered: '外判客服人員可讀取貴機構的客戶資料，而至今未有答案顯示會核實來電者身分及其登入能抵禦釣魚。',
    clearedBy: '客服人員採用能抵禦釣魚的登入方式，並以成文及經測試的回撥程序核實來電者。',
  },
  credential_reset_by_phone: {
    name: '經電話重設密碼',
    gap: '其員工可重設密碼或第二重認證，但重設前沒有核實來電者身分。',
    short: '其員工可重設密碼或第二重認證；已有核實來電者的安排，但未有既定程序和確認步驟。',
    unanswered: '其員工可重設密碼或第二重認證，而至今未有答案顯示如何核實來電者。',
    clearedBy: '按既定程序回撥登記號碼，由經理確認，並通知帳戶持有人。',
  },
  agents_export_everything: {
    name: '一個登入帳戶可匯出全部資料',
    gap: '一名客服人員的登入帳戶即可查看及匯出所有客戶紀錄：只要一人受騙或受賄，便會全部外洩。',
    clearedBy: '按職務逐筆查閱，並關閉或限制大量匯出。',
  },
  untrained_subcontractors: {
    name: '外判人員未經查核',
    gap: '外判人員處理貴機構的客戶資料，但無人查核他們有否受訓。',
    clearedBy: '合約要求培訓，並每年提交完成證明。',
  },
  remote_access_without_mfa: {
    name: '遙距存取沒有雙重認證',
    gap: '供應商從外部登入貴機構的系統，部分帳戶只靠密碼。',
    unanswered: '供應商從外部登入貴機構的系統，而至今未有答案顯示所有帳戶均須雙重認證。',
    clearedBy: '所有遙距途徑及所有使用者均採用雙重認證。',
  },
  bulk_data_single_login: {
    name: '大量資料只靠一個密碼',
    gap: '大量人士的資料只靠單一登入保護，沒有可靠的第二重認證。',
    clearedBy: '存放資料的系統的所有使用者均採用雙重認證。',
  },
  standing_privileged_access: {
    name: '長期持有管理員權限',
    gap: '供應商對貴機構的系統持有近乎管理員的權限，而帳戶共用或從未覆核。',
    unanswered: '供應商對貴機構的系統持有近乎管理員的權限，而至今未有答案顯示權限屬個人所有並經覆核。',
    clearedBy: '每名管理員有獨立帳戶，並至少每年覆核權限。',
  },
  open_path_into_network: {
    name: '通往貴機構網絡的路徑長開',
    gap: '通往貴機構網絡的連線長期開啟：入侵供應商便等於入侵貴機構。',
    clearedBy: '供應商的網絡與貴機構分隔，按需開通。',
  },
  uncontrolled_machine_keys: {
    name: '系統密鑰缺乏管控',
    gap: '其軟件用以接觸貴機構資料的密鑰長期有效，而且缺乏管控。',
    clearedBy: '密鑰存於專用保管庫，權限收窄至最低，並至少每年更換。',
  },
  slow_patching_exposed_systems: {
    name: '重要系統修補緩慢',
    gap: '貴機構依賴或存放資料的系統有已知漏洞未修補，或已停止更新：這往往是勒索軟件的起點。',
    clearedBy: '嚴重漏洞在 14 天內安裝修補程式，並停用不再更新的系統。',
  },
  unvetted_components: {
    name: '產品元件未經審查',
    gap: '其程式碼在貴機構的系統上運行，但所用元件未經審查：遭劫持的元件會直達貴機構。',
    clearedBy: '元件經審查後才首次採用，並以雜湊值鎖定版本。',
  },
  product_secrets_exposed: {
    name: '產品源碼或漏洞可能外洩',
    gap: '其產品在貴機構的系統上運行，源碼或未公開的漏洞可能外洩，而修補或通報緩慢。',
    short: '其產品在貴機構的系統上運行，源碼或未公開的漏洞可能外洩；修補和通報可以更快。',
    unanswered: '其產品在貴機構的系統上運行，源碼或未公開的漏洞可能外洩；至今未有答案顯示修補和通報有多快。',
    clearedBy: '產品的嚴重漏洞在 30 天內修補，並在 24 小時內通知貴機構。',
  },
  old_data_kept: {
    name: '保留舊資料',
    gap: '供應商無限期保留個人資料，或沒有訂明何時刪除：一旦外洩，新舊紀錄一併失去。',
    clearedBy: '訂立保留期限，並在合約結束時刪除資料。',
  },
  no_duty_to_tell: {
    name: '沒有及時通知的責任',
    gap: '供應商沒有責任在指定時間內通知貴機構資料外洩，而貴機構本身的期限可能只有 72 小時。',
    clearedBy: '合約訂明 72 小時內通知。',
  },
  critical_without_tested_backup: {
    name: '關鍵服務沒有經測試的備份',
    gap: '貴機構不能缺少這項服務，但其備份會隨之失去。',
    unanswered: '貴機構不能缺少這項服務，而至今未有答案顯示備份另行存放並經測試。',
    clearedBy: '備份存放於另一處，並每年測試復原。',
  },
};
