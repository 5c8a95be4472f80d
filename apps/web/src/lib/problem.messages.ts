import type { Catalogue } from '../i18n/catalogue';

/** What went wrong, what is safe, what to do: by HTTP status. */
export const problemMessages = {
  offline: {
    en: 'Firebreak could not be reached. Nothing was changed. Check the connection and try again.',
    'zh-Hant': '無法連接 Firebreak，資料沒有更改。請檢查網絡連線，然後再試。',
  },
  forbidden: {
    en: 'Your role may read this, but not change it. Ask an administrator.',
    'zh-Hant': '你的身份只可查閱，不可更改。請聯絡管理員。',
  },
  stepUp: {
    en: 'Nothing was changed: this needs your second factor again. Try once more and give it.',
    'zh-Hant': '未有更改：此操作須再次通過雙重認證，請重試。',
  },
  notFound: {
    en: 'This is not here, or not yours to see. It may have been moved or deleted.',
    'zh-Hant': '找不到這一頁，或者你無權查看。它可能已被移走或刪除。',
  },
  conflict: {
    en: 'This does not fit what is stored now: {detail}',
    'zh-Hant': '這與現有資料有衝突：{detail}',
  },
  stale: {
    en: 'Somebody changed this in the meantime. Nothing of yours was saved; look at the new version and try again.',
    'zh-Hant': '其他人剛剛更改了這筆資料，你的更改未有儲存。請查看最新版本，然後再試。',
  },
  invalid: { en: 'This cannot be saved yet: {detail}', 'zh-Hant': '暫時未能儲存：{detail}' },
  instant: {
    en: 'The register cannot be shown at this instant: it is yet to come, or it is none. Choose another in the bar above.',
    'zh-Hant': '無法顯示登記冊在這個時刻的狀況：該時刻尚未到來，或格式有誤。請在上方選擇另一時刻。',
  },
  tooMany: {
    en: 'Too many tries in a short time. Wait a minute and try again.',
    'zh-Hant': '短時間內嘗試次數太多。請稍等一分鐘再試。',
  },
  unexpected: {
    en: 'Something failed on our side. Nothing was changed; try again in a moment.',
    'zh-Hant': '系統出現問題，資料沒有更改。請稍後再試。',
  },
  unexpectedNumber: {
    en: 'Something failed on our side. Nothing was changed; try again in a moment. Whoever runs Firebreak finds it in the log under {number}.',
    'zh-Hant': '系統出現問題，資料沒有更改。請稍後再試。系統負責人可憑編號 {number} 在紀錄中查找原因。',
  },
} satisfies Catalogue;
