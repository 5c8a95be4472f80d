import { exportDictionary, EXPORT_TABLE_NAMES, SAMPLE_LIMITS, SAMPLE_SEED } from '@firebreak/domain';
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../../../components/link-button';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { SampleChoice } from '../audit.queries';
import { auditMessages } from '../audit.messages';
import { newSeed } from '../sample-choice';
import styles from './audit.module.css';

/** Asks which sample is drawn, and goes there: the address says all of it. */
export function SampleForm({ begin }: { begin: SampleChoice }) {
  const text = useMessages(auditMessages);
  const dictionary = exportDictionary(useLocale());
  const navigate = useNavigate();
  const [table, setTable] = useState(begin.table);
  const [seed, setSeed] = useState(begin.seed);
  const [size, setSize] = useState<number | string>(begin.size);
  const [isTried, setTried] = useState(false);
  const isSeed = SAMPLE_SEED.test(seed);
  const isSize = typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= SAMPLE_LIMITS.rows;
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isSeed && isSize) void navigate({ to: '/audit/sample', search: { table, seed, size } });
      }}
    >
      <Select
        allowDeselect={false}
        label={text('table')}
        data={EXPORT_TABLE_NAMES.map((name) => ({ value: name, label: dictionary[name].title }))}
        value={table}
        onChange={(value) => setTable(EXPORT_TABLE_NAMES.find((name) => name === value) ?? table)}
      />
      <NumberInput
        label={text('size')}
        min={1}
        max={SAMPLE_LIMITS.rows}
        allowDecimal={false}
        value={size}
        error={isTried && !isSize ? text('sizeWrong', { most: SAMPLE_LIMITS.rows }) : undefined}
        onChange={setSize}
      />
      <TextInput
        label={text('seed')}
        maxLength={SAMPLE_LIMITS.seedCharacters}
        spellCheck={false}
        value={seed}
        error={isTried && !isSeed ? text('seedWrong') : undefined}
        onChange={(event) => setSeed(event.currentTarget.value)}
      />
      <LinkButton onClick={() => setSeed(newSeed())}>{text('newSeed')}</LinkButton>
      <Button type="submit">{text('draw')}</Button>
    </form>
  );
}
