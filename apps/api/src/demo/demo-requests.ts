import type { AskForSupplierDto } from '../supplier-requests/dto/ask-for-supplier.dto.js';
import type { Locale } from '@firebreak/domain';

/** Somebody of the demo asks for a supplier, and what became of it. */
export interface DemoRequest extends AskForSupplierDto {
  readonly daysAgo: number;
  readonly requester: readonly [name: string, email: string];
  readonly locale?: Locale;
  readonly neededInDays?: number;
  /** The demo vendor that it was taken to. */
  readonly vendor?: string;
  /** Why it was declined a day later. */
  readonly declined?: string;
}

/** What the demo's people ask for, oldest first. */
export const DEMO_REQUESTS: readonly DemoRequest[] = [
  {
    daysAgo: 41,
    requester: ['Tang Wai Lun', 'wailun.tang@lionrock.example'],
    supplierName: 'Flash Mail Blaster',
    website: 'flashmail.example',
    purpose: 'Send the autumn offers to all members this weekend',
    archetype: 'marketing_agency',
    accessLevel: 'high',
    dataCategories: ['contact', 'loyalty'],
    peopleCount: 10_000_000,
    accessTypes: ['data_custody'],
    usage: 'once',
    declined: 'We have a mail relay that knows our members’ wishes already. Ask for a slot there.',
  },
  {
    daysAgo: 21,
    requester: ['Ng Suet Ying', 'suetying.ng@lionrock.example'],
    supplierName: 'Prism Booking Optimiser',
    website: 'prism-booking.example',
    purpose: 'Try price suggestions for the slow season',
    archetype: 'saas_other',
    accessLevel: 'moderate',
    dataCategories: ['order_history'],
    peopleCount: null,
    accessTypes: ['api_feed'],
    usage: 'always',
    vendor: 'Prism Booking Optimiser',
  },
  {
    daysAgo: 4,
    requester: ['Leung Ka Hei', 'kahei.leung@lionrock.example'],
    supplierName: 'Cinnamon Chat Assistant',
    website: 'cinnamon-chat.example',
    purpose: 'Answer members’ questions on the website at night\nIt would look bookings up and change them.',
    archetype: 'saas_crm',
    accessLevel: 'high',
    dataCategories: ['contact', 'dob', 'order_history', 'support_tickets'],
    peopleCount: 10_000_000,
    accessTypes: ['crm_lookup', 'api_key'],
    usage: 'always',
    neededInDays: 30,
  },
  {
    daysAgo: 2,
    requester: ['何嘉敏', 'kaman.ho@lionrock.example'],
    locale: 'zh-Hant',
    supplierName: '清泉飲水機服務有限公司',
    purpose: '辦公室飲水機租用及保養',
    archetype: 'goods_supplier',
    accessLevel: 'moderate',
    peopleCount: 0,
    accessTypes: ['physical'],
    usage: 'sometimes',
  },
  {
    daysAgo: 1,
    requester: ['Carmen Sousa', 'carmen.sousa@lionrock.example'],
    supplierName: 'Harbour View Payroll Ltd.',
    purpose: 'Payroll of the new Macau office',
    archetype: 'payroll_hr',
    accessLevel: 'moderate',
    dataCategories: ['employment', 'financial_account', 'national_id'],
    peopleCount: 100,
    accessTypes: ['data_custody'],
    usage: 'always',
    neededInDays: 60,
  },
];
