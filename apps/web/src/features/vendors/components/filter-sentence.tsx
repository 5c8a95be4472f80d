import { BANDS, FLAG_KEYS, flagName, nameOf, TIERS, VENDOR_SORTS, VENDOR_STATUSES } from '@firebreak/domain';
import type { Band, VendorSort } from '@firebreak/domain';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useArchetypeOptions } from '../../../components/archetype-options';
import styles from '../../../components/sentence.module.css';
import { SentenceToken } from '../../../components/sentence-token';
import { useLocale } from '../../../i18n/locale-provider';
import { useAsOf } from '../../../lib/as-of';
import { useMessages } from '../../../i18n/use-messages';
import { tagsQuery } from '../../../lib/vendor-tags.queries';
import { useFilterPills } from '../use-filter-pills';
import { filtersOf } from '../vendor-filters';
import type { VendorSearch } from '../vendor-filters';
import { vendorsMessages } from '../vendors.messages';

const SORT_WORDS = {
  '-risk': 'sortRisk',
  risk: 'sortRiskUp',
  name: 'sortName',
  '-name': 'sortNameDown',
  tier: 'sortTier',
  '-tier': 'sortTierDown',
  owner: 'sortOwner',
  '-owner': 'sortOwnerDown',
  nextReview: 'sortReview',
  '-nextReview': 'sortReviewDown',
  contractEnd: 'sortContract',
  '-contractEnd': 'sortContractDown',
  updated: 'sortUpdatedUp',
  '-updated': 'sortUpdated',
} as const satisfies Record<VendorSort, string>;

/** What a word of the sentence says about risk: a band, a band and worse, or that nobody has assessed it. */
type RiskWord = Band | `${Band}+` | 'not_assessed';

const BANDS_WITH_WORSE: readonly Band[] = ['high', 'medium'];

/** The list's filters as one sentence whose words can be changed; what came from elsewhere stands beside it and can be removed. */
export function FilterSentence({ search: filters }: { search: VendorSearch }) {
  const text = useMessages(vendorsMessages);
  const locale = useLocale();
  const navigate = useNavigate();
  const kinds = useArchetypeOptions();
  const asOf = useAsOf();
  const tags = useQuery(tagsQuery(asOf));
  const pills = useFilterPills(filters);
  const change = (next: VendorSearch) => void navigate({ to: '/vendors', search: next, replace: true });
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
      <SentenceToken<RiskWord>
        any={text('anyRisk')}
        value={riskWordOf(filters)}
        options={[
          ...BANDS.toReversed().map((value) => ({
            value,
            label: text('riskIs', { band: lower(nameOf('band', value, locale)) }),
          })),
          ...BANDS_WITH_WORSE.map((value) => ({
            value: `${value}+` as const,
            label: text('riskFrom', { band: lower(nameOf('band', value, locale)) }),
          })),
          { value: 'not_assessed' as const, label: text('notAssessed') },
        ]}
        onChange={(risk) => change({ ...filters, ...conditionsOf(risk) })}
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
      {(tags.data ?? []).length === 0 && filters.tag === undefined ? null : (
        <SentenceToken<string>
          any={text('anyTag')}
          value={filters.tag}
          options={(tags.data ?? []).map(({ tag }) => ({ value: tag, label: tag }))}
          phrase={(tag) => text('tagIs', { tag })}
          onChange={(tag) => change({ ...filters, tag })}
        />
      )}
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
      {Object.keys(filtersOf(filters)).length === 0 ? null : (
        <Link to="/vendors" className={styles['clear']}>
          {text('clear')}
        </Link>
      )}
    </div>
  );
}

function riskWordOf({ band, bandFrom, assessed }: VendorSearch): RiskWord | undefined {
  if (bandFrom !== undefined) return `${bandFrom}+`;
  return band ?? (assessed === false ? 'not_assessed' : undefined);
}

/** The conditions behind a word about risk, with the others taken away. */
function conditionsOf(risk: RiskWord | undefined): VendorSearch {
  return {
    band: BANDS.find((band) => band === risk),
    bandFrom: BANDS.find((band) => `${band}+` === risk),
    assessed: risk === 'not_assessed' ? false : undefined,
  };
}
