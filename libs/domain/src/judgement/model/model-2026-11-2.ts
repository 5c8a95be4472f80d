import type { AccessType } from '../../vocabulary.js';
import { MODEL_2026_11_1 } from './model-2026-11-1.js';
import type { AccessTypeWeights, RiskModel } from './risk-model.js';

const ONE_BY_ONE = 100;

const oneByOne = (accessType: AccessType): AccessTypeWeights => ({
  ...MODEL_2026_11_1.accessTypes[accessType],
  peopleReach: ONE_BY_ONE,
});

/**
 * The second model. Beside the first one:
 *
 * - The score inside a band follows the product of the two indexes, as risk is likelihood times impact.
 * - A supplier is as likely to burn us as its weakest pathway; the others count half of what they did.
 * - Who can only look people up one by one takes the data of a tenth of them before somebody notices. So it helps to turn
 *   off bulk export.
 * - A measure that is proven in full closes most of the pathway that it was made for (half to three quarters) and less
 *   of its neighbours; nothing closes a compromised product by more than half. So one good answer is worth something
 *   while others are missing.
 */
export const MODEL_2026_11_2: RiskModel = {
  ...MODEL_2026_11_1,
  version: '2026.11.2',
  whatIsNew: {
    en: 'Points inside a band follow likelihood times impact. One proven measure takes off more, even while other answers are missing. Looking customers up one by one weighs less than exporting them in bulk.',
    'zh-Hant':
      '同一級別內的分數按可能性乘以影響計算。即使其他答覆尚欠，單一項已證實的措施亦可減去更多分數。逐一查閱客戶紀錄的風險低於大量匯出。',
  },
  placedBy: 'product',
  accessTypes: {
    ...MODEL_2026_11_1.accessTypes,
    crm_lookup: oneByOne('crm_lookup'),
    physical: oneByOne('physical'),
    supplier_portal: oneByOne('supplier_portal'),
  },
  leastPeopleReach: ONE_BY_ONE,
  further: { ...MODEL_2026_11_1.further, pathways: 50 },
  damping: {
    mfa: {
      social_engineering: 350,
      stolen_credentials: 700,
      unpatched_systems: 150,
      compromised_product: 350,
      excessive_access: 300,
    },
    patching: { stolen_credentials: 50, unpatched_systems: 750, compromised_product: 250, service_loss: 350 },
    foss_vetting: { compromised_product: 500 },
    phishing: { social_engineering: 500, stolen_credentials: 200, compromised_product: 50 },
    training: { social_engineering: 300, stolen_credentials: 50 },
    third_party_access: {
      social_engineering: 200,
      stolen_credentials: 350,
      unpatched_systems: 200,
      compromised_product: 150,
      excessive_access: 650,
      impact: 200,
    },
    incident_response: { compromised_product: 150, service_loss: 500, impact: 350 },
  },
};
