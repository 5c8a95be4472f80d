import { FLAG_KEYS, flagName, nameOf } from '@firebreak/domain';
import type { Locale } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { DataCell, DataTable } from '../../../components/data-table';
import { PageTitle } from '../../../components/page-title';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { enumeration, sentences } from '../../../i18n/joining';
import { useMessages } from '../../../i18n/use-messages';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import type { JudgementBasis } from '../vendor-detail.queries';
import { recomputeMessages } from './recompute.messages';
import { recompute } from './recomputed';
import type { Compared, Recomputed } from './recomputed';
import styles from './recompute.module.css';

interface RecomputedContentProps {
  vendorId: string;
  name: string;
  basis: JudgementBasis;
}

/** The stored verdict beside the one that was just worked out, with the facts between them. */
export function RecomputedContent({ vendorId, name, basis }: RecomputedContentProps) {
  const text = useMessages(recomputeMessages);
  const locale = useLocale();
  const intl = useIntl();
  const at = (instant: string) => intl.formatDate(instant, INSTANT_FORMAT);
  const working = useQuery({
    queryKey: ['recomputed', basis.id, locale, basis.factsJson],
    queryFn: () => recompute(basis, locale),
    retry: false,
  });
  const standing =
    basis.supersededAt === null ? text('inForce') : text('superseded', { instant: at(basis.supersededAt) });
  return (
    <>
      <p className={styles['back']}>
        <TextLink to="/vendors/$vendorId" params={{ vendorId }} hash="history">
          ← {name}
        </TextLink>
      </p>
      <PageTitle
        tab={text('tab', { name })}
        title={text('title')}
        lead={sentences(locale, text('lead', { instant: at(basis.computedAt), version: basis.modelVersion }), standing)}
      />
      {working.isError ? <p role="alert">{text('unknownModel')}</p> : null}
      {working.isPending ? (
        <div role="status" aria-label={text('working')}>
          <SkeletonRows rows={8} />
        </div>
      ) : null}
      {working.data === undefined ? null : <Outcome basis={basis} recomputed={working.data} />}
    </>
  );
}

function Outcome({ basis, recomputed }: { basis: JudgementBasis; recomputed: Recomputed }) {
  const text = useMessages(recomputeMessages);
  const isSame = recomputed.isSameFacts && recomputed.isSameResult;
  return (
    <>
      <p className={styles['verdict']} role="status" data-different={isSame ? undefined : true}>
        {isSame ? <IconCheck size={18} aria-hidden="true" /> : <IconAlertTriangle size={18} aria-hidden="true" />}
        <span>{text(isSame ? 'same' : 'different')}</span>
      </p>
      <div className={styles['stack']}>
        <Result figures={recomputed.figures} />
        <Sum recomputed={recomputed} />
        <Facts basis={basis} recomputed={recomputed} />
      </div>
    </>
  );
}

function Result({ figures }: { figures: readonly Compared[] }) {
  const text = useMessages(recomputeMessages);
  const locale = useLocale();
  const intl = useIntl();
  const shown = (figure: Compared['figure'], value: string | number): string => {
    if (figure === 'band') return nameOf('band', value as JudgementBasis['residual']['band'], locale);
    if (value === '') return text('none');
    if (figure === 'flags') return enumeration(locale, flagNames(String(value), locale));
    return typeof value === 'number' ? intl.formatNumber(value) : value;
  };
  return (
    <Section title={text('result')}>
      <DataTable label={text('result')} headings={[text('figure'), text('stored'), text('here'), text('equal')]}>
        {figures.map(({ figure, stored, here }) => (
          <tr key={figure}>
            <DataCell column={0}>{text(figure)}</DataCell>
            <DataCell column={1}>{shown(figure, stored)}</DataCell>
            <DataCell column={2}>{shown(figure, here)}</DataCell>
            <DataCell column={3}>
              {stored === here ? text('yes') : <span className={styles['no']}>{text('no')}</span>}
            </DataCell>
          </tr>
        ))}
      </DataTable>
    </Section>
  );
}

/** Flags by their names; one that this program does not know stays as it is written. */
function flagNames(keys: string, locale: Locale): string[] {
  return keys.split(', ').map((key) => {
    const known = FLAG_KEYS.find((flag) => flag === key);
    return known === undefined ? key : flagName(known)[locale];
  });
}

function Sum({ recomputed: { lines } }: { recomputed: Recomputed }) {
  const text = useMessages(recomputeMessages);
  const counted = lines.filter(({ points }) => points !== 0);
  return (
    <Section title={text('sum')}>
      <table className={styles['lines']} aria-label={text('sum')}>
        <thead>
          <tr>
            <th scope="col">{text('line')}</th>
            <th scope="col" className={styles['number']}>
              {text('points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counted.map(({ key, text: words, points }) => (
            <tr key={key}>
              <td>{words}</td>
              <td className={styles['number']}>{points > 0 ? `+${points}` : `−${-points}`}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{text('total')}</td>
            <td className={styles['number']}>{counted.reduce((sum, { points }) => sum + points, 0)}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}

function Facts({ basis, recomputed }: { basis: JudgementBasis; recomputed: Recomputed }) {
  const text = useMessages(recomputeMessages);
  const readable = useMemo(() => JSON.stringify(JSON.parse(basis.factsJson), null, 2), [basis.factsJson]);
  const file = useMemo(() => {
    const content = { model: basis.model, facts: JSON.parse(basis.factsJson) as object };
    return `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(content, null, 2))}`;
  }, [basis]);
  return (
    <Section
      title={text('facts')}
      aside={
        <Button
          component="a"
          href={file}
          download={`judgement-${basis.id}.json`}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
        >
          {text('download')}
        </Button>
      }
    >
      <p>{text(recomputed.isSameFacts ? 'factsSame' : 'factsDifferent')}</p>
      <dl className={styles['hashes']}>
        <dt>{text('shaHere')}</dt>
        <dd>
          <code>{recomputed.factsSha256}</code>
        </dd>
        <dt>{text('shaStored')}</dt>
        <dd>
          <code>{basis.factsSha256}</code>
        </dd>
      </dl>
      <details>
        <summary>{text('showFacts')}</summary>
        <pre className={styles['json']}>{readable}</pre>
      </details>
    </Section>
  );
}
