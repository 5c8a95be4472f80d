import { BANDS, FLAG_KEYS, flagName, nameOf, TIERS, VENDOR_STATUSES } from '@firebreak/domain';
import { IconX } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useArchetypeOptions } from '../../../components/archetype-options';
import { useMatrixWords } from '../../../components/matrix-words';
import styles from '../../../components/sentence.module.css';
import { SentenceToken } from '../../../components/sentence-token';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { VENDOR_SORTS } from '../vendor-filters';
import type { VendorFilters, VendorSort } from '../vendor-filters';
import { vendorsMessages } from '../vendors.messages';

const SORT_WORDS = {
  '-risk': 'sortRisk',
  name: 'sortName',
  '-updated': 'sortUpdated',
  nextReview: 'sortReview',
} as const satisfies Record<VendorSort, string>;

/** The list's filters as one sentence whose words can be changed; what came from elsewhere stands beside it and can be removed. */
export function FilterSentence({ filters }: { filters: VendorFilters }) {
  const text = useMessages(vendorsMessages);
  const locale = useLocale();
  const navigate = useNavigate();
  const kinds = useArchetypeOptions();
  const pills = usePills(filters);
  const change = (next: VendorFilters) => void navigate({ to: '/vendors', search: next, replace: true });
  const lower = (words: string) => (locale === 'en' ? words.toLowerCase() : words);
  return (
    <div className={styles['sentence']} role="group" aria-label={text('filters')}>
      <span>{text('show')}</span>
      <SentenceToken
        any={text('anyArchetype')}
        value={filters.archetype}
        options={kinds}
        phrase={(kind) => text('kindIs', { kind })}
        onChange={(archetype) => change({ ...filters, archetype })}
      />
      <SentenceToken
        any={text('anyRisk')}
        value={filters.band ?? (filters.assessed === false ? 'not_assessed' : undefined)}
        options={[
          ...BANDS.toReversed().map((value) => ({
            value,
            label: text('riskIs', { band: lower(nameOf('band', value, locale)) }),
          })),
          { value: 'not_assessed' as const, label: text('notAssessed') },
        ]}
        onChange={(risk) =>
          change({
            ...filters,
            band: risk === 'not_assessed' ? undefined : risk,
            assessed: risk === 'not_assessed' ? false : undefined,
          })
        }
      />
      <SentenceToken<string>
        any={text('anyFlag')}
        value={filters.flag}
        options={FLAG_KEYS.map((value) => ({ value, label: flagName(value)[locale] }))}
        phrase={(flag) => text('flagIs', { flag })}
        onChange={(flag) => change({ ...filters, flag })}
      />
      <SentenceToken
        any={text('anyTier')}
        value={filters.tier}
        options={TIERS.map((value) => ({ value, label: nameOf('tier', value, locale) }))}
        phrase={(tier) => text('tierIs', { tier: lower(tier) })}
        onChange={(tier) => change({ ...filters, tier })}
      />
      <SentenceToken
        any={text('anyStatus')}
        value={filters.status}
        options={VENDOR_STATUSES.map((value) => ({ value, label: nameOf('vendorStatus', value, locale) }))}
        phrase={(status) => text('statusIs', { status: lower(status) })}
        onChange={(status) => change({ ...filters, status })}
      />
      <SentenceToken
        value={filters.sort ?? '-risk'}
        options={VENDOR_SORTS.map((value) => ({ value, label: text(SORT_WORDS[value]) }))}
        onChange={(sort) => change({ ...filters, sort: sort === '-risk' ? undefined : sort })}
      />
      {pills.map(({ words, without }) => (
        <span key={words} className={styles['pill']}>
          {words}
          <button
            type="button"
            className={styles['remove']}
            aria-label={text('remove', { what: words })}
            onClick={() => change(without)}
          >
            <IconX size={14} aria-hidden="true" />
          </button>
        </span>
      ))}
      {Object.keys(filters).length === 0 ? null : (
        <Link to="/vendors" className={styles['clear']}>
          {text('clear')}
        </Link>
      )}
    </div>
  );
}

/** The conditions that no word of the sentence stands for: a cell of the map, a search. */
function usePills(filters: VendorFilters) {
  const text = useMessages(vendorsMessages);
  const intl = useIntl();
  const { likelihoodWord, impactWord } = useMatrixWords();
  const pills: { words: string; without: VendorFilters }[] = [];
  const { q, likelihood, impact, basis, assessed, need, flaggedSince } = filters;
  if (q !== undefined) pills.push({ words: text('pillSearch', { q }), without: { ...filters, q: undefined } });
  if (likelihood !== undefined || impact !== undefined) {
    const words = [
      likelihood === undefined ? '' : text('pillLikelihood', { likelihood: likelihoodWord(likelihood) }),
      impact === undefined ? '' : text('pillImpact', { impact: impactWord(impact) }),
      basis === undefined ? '' : text('pillInherent'),
    ].filter((part) => part !== '');
    pills.push({
      words: words.join(' · '),
      without: { ...filters, likelihood: undefined, impact: undefined, basis: undefined },
    });
  }
  if (need !== undefined) pills.push({ words: text(`need_${need}`), without: { ...filters, need: undefined } });
  if (flaggedSince !== undefined) {
    const day = intl.formatDate(flaggedSince, { dateStyle: 'long' });
    pills.push({ words: text('pillFlaggedSince', { day }), without: { ...filters, flaggedSince: undefined } });
  }
  if (assessed === true) pills.push({ words: text('assessedOnly'), without: { ...filters, assessed: undefined } });
  return pills;
}
