import {
  IconChecklist,
  IconClipboardCheck,
  IconDownload,
  IconFlag,
  IconHistory,
  IconHome,
  IconInbox,
  IconListDetails,
  IconMailCheck,
  IconSettings,
} from '@tabler/icons-react';
import type { frameMessages } from './frame.messages';

/** One place in the navigation. */
export interface NavigationItem {
  to:
    | '/'
    | '/vendors'
    | '/requests'
    | '/assessments'
    | '/findings'
    | '/questionnaires'
    | '/audit'
    | '/exports'
    | '/trail'
    | '/settings';
  label: keyof typeof frameMessages;
  Icon: typeof IconHome;
}

/** The places to go to, in the order of the rail. */
export const NAVIGATION: readonly NavigationItem[] = [
  { to: '/', label: 'home', Icon: IconHome },
  { to: '/vendors', label: 'vendors', Icon: IconListDetails },
  { to: '/assessments', label: 'assessments', Icon: IconMailCheck },
  { to: '/requests', label: 'requests', Icon: IconInbox },
  { to: '/findings', label: 'findings', Icon: IconFlag },
  { to: '/questionnaires', label: 'questionnaires', Icon: IconChecklist },
  { to: '/audit', label: 'audit', Icon: IconClipboardCheck },
  { to: '/exports', label: 'exports', Icon: IconDownload },
  { to: '/trail', label: 'trail', Icon: IconHistory },
  { to: '/settings', label: 'settings', Icon: IconSettings },
];
