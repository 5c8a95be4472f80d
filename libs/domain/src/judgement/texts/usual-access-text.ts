import { nameOf } from '../../names/name-of.js';
import type { LocalizedText } from '../../questionnaire/question.js';
import type { Band } from '../../vocabulary.js';
import type { TypicalAccess } from '../model/risk-model.js';
import { inBoth } from './wording.js';

/** A right that an access scope gives beside its ways in. */
export type ScopeRight = 'humanChannel' | 'canResetCredentials' | 'critical';

/** What a supplier of a kind usually gets and one of them did not. */
export type UsuallyAlso = Partial<Pick<TypicalAccess, 'accessLevel'>> &
  Pick<TypicalAccess, 'accessTypes' | 'dataCategories'> & { readonly rights: readonly ScopeRight[] };

const RIGHTS: Readonly<Record<ScopeRight, LocalizedText>> = {
  humanChannel: { en: 'people who answer calls or messages', 'zh-Hant': '由真人接聽電話或訊息' },
  canResetCredentials: { en: 'the right to reset passwords', 'zh-Hant': '可重設密碼' },
  critical: { en: 'a service that you cannot work without', 'zh-Hant': '貴機構不能缺少的服務' },
};

/** Says what is usual beyond what was entered, and the band that it would make. */
export function lessThanUsualText(also: UsuallyAlso, band: Band): LocalizedText {
  return inBoth((locale, { separator, inSentence }) => {
    const { accessLevel, accessTypes, dataCategories, rights } = also;
    const list = [
      ...(accessLevel === undefined ? [] : [nameOf('accessLevel', accessLevel, locale)]),
      ...accessTypes.map((accessType) => nameOf('accessType', accessType, locale)),
      ...dataCategories.map((category) => nameOf('dataCategory', category, locale)),
      ...rights.map((right) => RIGHTS[right][locale]),
    ]
      .map(inSentence)
      .join(separator);
    const bandName = inSentence(nameOf('band', band, locale));
    return locale === 'en'
      ? `Less than usual for this kind of supplier. Usually there is also: ${list}. With that the risk would be ${bandName}.`
      : `少於這類供應商通常獲得的存取權。通常還有：${list}。若一併計算，風險會是「${bandName}」。`;
  });
}
