import {
  IconChecklist,
  IconDownload,
  IconHistory,
  IconHome,
  IconListDetails,
  IconMailCheck,
  IconSettings,
} from '@tabler/icons-react';
import type { Role } from '@firebreak/domain';
import type { frameMessages } from './frame.messages';

/** One place in the navigation. */
export interface NavigationItem {
  to: '/' | '/vendors' | '/assessments' | '/questionnaires' | '/exports' | '/trail' | '/settings/outbox';
  label: keyof typeof frameMessages;
  Icon: typeof IconHome;
}

const everyone: readonly NavigationItem[] = [
  { to: '/', label: 'home', Icon: IconHome },
  { to: '/vendors', label: 'vendors', Icon: IconListDetails },
  { to: '/assessments', label: 'assessments', Icon: IconMailCheck },
  { to: '/questionnaires', label: 'questionnaires', Icon: IconChecklist },
  { to: '/exports', label: 'exports', Icon: IconDownload },
  { to: '/trail', label: 'trail', Icon: IconHistory },
];

const administrators: readonly NavigationItem[] = [{ to: '/settings/outbox', label: 'settings', Icon: IconSettings }];

/** The places a role may go to, in the order of the rail. */
export function navigationFor(role: Role): readonly NavigationItem[] {
  return role === 'admin' ? [...everyone, ...administrators] : everyone;
}
