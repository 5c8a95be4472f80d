import type { Role } from '@firebreak/domain';
import { DEMO_REQUESTS, type DemoRequest } from './demo-requests.js';
import { DEMO_STORIES } from './demo-stories.js';
import { DEMO_ORDINARY_SUPPLIERS } from './demo-suppliers-ordinary.js';
import { DEMO_CUSTOMER_DATA_SUPPLIERS } from './demo-suppliers-of-customer-data.js';
import { DEMO_SOFTWARE_SUPPLIERS } from './demo-suppliers-of-software.js';
import { DEMO_STAFF_DATA_SUPPLIERS } from './demo-suppliers-of-staff-data.js';
import { DEMO_ACCESS_SUPPLIERS } from './demo-suppliers-with-access.js';
import { allAt, type DemoVendor } from './demo-vendor.js';

/** A person of a demo organisation. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** An invented organisation with its people and suppliers. */
export interface DemoOrganization {
  readonly name: string;
  readonly currency: string;
  readonly people: readonly DemoPerson[];
  readonly vendors: readonly DemoVendor[];
  readonly requests: readonly DemoRequest[];
}

const OTHER_VENDORS: readonly DemoVendor[] = [
  {
    name: 'Tolo Harbour Systems',
    archetype: 'it_contractor',
    service: 'Office network',
    addedDaysAgo: 200,
    contract: { endsInDays: 300, noticeHours: 72 },
    scopes: [
      {
        name: 'Office servers',
        level: 'privileged',
        people: 300,
        types: ['remote_admin', 'vpn'],
        data: ['employment'],
        countries: ['HK'],
      },
    ],
    assessments: [
      {
        sentDaysAgo: 60,
        dueAfterDays: 21,
        ends: 'accepted',
        grades: allAt(2),
        respondent: ['Desk', 'desk@tolosystems.example'],
      },
    ],
  },
  {
    name: 'Sai Kung Web Shop',
    archetype: 'software_vendor',
    service: 'Online shop',
    addedDaysAgo: 150,
    scopes: [
      {
        name: 'Orders',
        level: 'moderate',
        people: 12_000,
        types: ['data_custody'],
        data: ['contact', 'order_history'],
        countries: ['HK'],
      },
    ],
  },
];

/** The demo: an airline-like shop with a wholesale market, and a small trading firm beside it. */
export const DEMO_ORGANIZATIONS: readonly DemoOrganization[] = [
  {
    name: 'Lion Rock Travel & Markets',
    currency: 'HKD',
    people: [
      { email: 'admin@demo.test', name: 'Ada Wong', role: 'admin' },
      { email: 'procurement@demo.test', name: 'Paula Chan', role: 'procurement' },
      { email: 'auditor@demo.test', name: 'Aron Lee', role: 'auditor' },
    ],
    vendors: [
      ...DEMO_STORIES,
      ...DEMO_CUSTOMER_DATA_SUPPLIERS,
      ...DEMO_STAFF_DATA_SUPPLIERS,
      ...DEMO_ACCESS_SUPPLIERS,
      ...DEMO_SOFTWARE_SUPPLIERS,
      ...DEMO_ORDINARY_SUPPLIERS,
    ],
    requests: DEMO_REQUESTS,
  },
  {
    name: 'Plover Cove Trading',
    currency: 'HKD',
    people: [{ email: 'procurement@other.test', name: 'Olga Ho', role: 'procurement' }],
    vendors: OTHER_VENDORS,
    requests: [],
  },
];
