/** What stands where the name of somebody stood that was erased. */
export const ERASED_PERSON = { en: 'erased person', 'zh-Hant': '已清除資料的人士' } as const;
