import { LOCALES } from '@firebreak/domain';
import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { chooseLocale } from '../../i18n/locale-store';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { api, bodyOf } from '../../lib/api';
import { useAsOf } from '../../lib/as-of';
import { sendableQuestionnairesQuery } from '../../lib/questionnaires.queries';
import { useMayWrite, useSession } from '../../session/use-session';
import { frameMessages } from '../frame.messages';
import { NAVIGATION } from '../navigation';
import { paletteMessages } from './palette.messages';
import { readRecentPlaces, rememberPlace } from './recent-places';

/** One thing to choose. */
export interface PaletteEntry {
  readonly key: string;
  readonly label: string;
  /** What else is known of it. */
  readonly hint?: string;
  readonly choose: () => void;
}

/** Things of one kind under their heading. */
export interface PaletteGroup {
  readonly heading: 'recent' | 'pages' | 'acts' | 'vendors' | 'questionnaires';
  readonly entries: readonly PaletteEntry[];
}

const VENDORS_SHOWN = 6;
const QUESTIONNAIRES_SHOWN = 3;

/** What fits the typed words, in groups; with nothing typed, where the person was lately and what there is. */
export function usePaletteEntries(typed: string, settled: string): readonly PaletteGroup[] {
  const text = useMessages(paletteMessages);
  const names = useMessages(frameMessages);
  const locale = useLocale();
  const asOf = useAsOf();
  const mayWrite = useMayWrite();
  const { user } = useSession();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const q = typed.trim();
  const vendors = useQuery({
    queryKey: ['vendors', 'palette', settled, { asOf }],
    enabled: settled !== '',
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/vendors', { signal, params: { query: { q: settled, asOf, limit: VENDORS_SHOWN } } })),
  });
  const questionnaires = useQuery({ ...sendableQuestionnairesQuery, enabled: q !== '' });
  const goTo = (label: string, to: string, hint?: string): PaletteEntry => ({
    key: to,
    label,
    ...(hint === undefined ? {} : { hint }),
    choose: () => {
      rememberPlace(user.id, { label, to });
      void navigate({ to });
    },
  });
  const act = (key: 'newVendor' | 'send' | 'export' | 'otherLanguage' | 'light' | 'dark', choose: () => void) => ({
    key,
    label: text(key),
    choose,
  });
  const pages = [...NAVIGATION.map(({ to, label }) => goTo(names(label), to)), goTo(text('account'), '/settings/you')];
  const acts: PaletteEntry[] = [
    ...(mayWrite
      ? [
          act('newVendor', () => void navigate({ to: '/vendors', hash: 'new' })),
          act('send', () => void navigate({ to: '/vendors' })),
        ]
      : []),
    act('export', () => void navigate({ to: '/exports' })),
    act('otherLanguage', () => chooseLocale(LOCALES.find((other) => other !== locale) ?? locale)),
    act('light', () => setColorScheme('light')),
    act('dark', () => setColorScheme('dark')),
  ];
  if (q === '') {
    const recent = readRecentPlaces(user.id).map(({ label, to }) => ({ ...goTo(label, to), key: `recent ${to}` }));
    return shown([
      { heading: 'recent', entries: recent },
      { heading: 'acts', entries: acts },
      { heading: 'pages', entries: pages },
    ]);
  }
  const fits = ({ label }: { readonly label: string }) => holdsAll(label, q);
  const found = q === settled ? (vendors.data?.items ?? []) : [];
  return shown([
    { heading: 'pages', entries: pages.filter(fits) },
    { heading: 'acts', entries: acts.filter(fits) },
    {
      heading: 'vendors',
      entries: [
        { key: 'search', label: text('search', { q }), choose: () => void navigate({ to: '/vendors', search: { q } }) },
        ...found.flatMap(({ id, name, service, assessment }) => [
          goTo(name, `/vendors/${id}`, service ?? undefined),
          ...(assessment === null
            ? []
            : [goTo(text('assessmentOf', { vendor: name }), `/assessments/${assessment.id}`)]),
        ]),
      ],
    },
    {
      heading: 'questionnaires',
      entries: (questionnaires.data ?? [])
        .filter(({ title }) => holdsAll(title, q))
        .slice(0, QUESTIONNAIRES_SHOWN)
        .map(({ id, title }) => goTo(title, `/questionnaires/${id}`)),
    },
  ]);
}

function shown(groups: readonly PaletteGroup[]): readonly PaletteGroup[] {
  return groups.filter(({ entries }) => entries.length > 0);
}

/** Whether a text holds every word, in any order. */
function holdsAll(text: string, words: string): boolean {
  const lower = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
