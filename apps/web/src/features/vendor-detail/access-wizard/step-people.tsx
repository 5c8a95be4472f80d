import { Slider, TextInput } from '@mantine/core';
import { IconBuildingCommunity, IconBuildingSkyscraper, IconBuildingStore } from '@tabler/icons-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import { ChoiceCard } from './choice-card';
import { LANDMARKS, LAST_STEP, peopleAt, readPeople, stepOf } from './people-scale';
import type { StepProps } from './scope-draft';
import styles from './steps.module.css';
import { wizardMessages } from './wizard.messages';

const ICONS = { shop: IconBuildingStore, town: IconBuildingCommunity, hongKong: IconBuildingSkyscraper };
const FIRST_GUESS = 1_000;

/** Of how many people: a slider over powers of ten with landmarks, a number, or nobody knows. */
export function StepPeople({ draft, onChange }: StepProps) {
  const text = useMessages(wizardMessages);
  const intl = useIntl();
  const { peopleCount } = draft;
  const [typed, setTyped] = useState(peopleCount === null ? '' : String(peopleCount));
  const [lastKnown, setLastKnown] = useState(peopleCount ?? FIRST_GUESS);
  const isUnknown = peopleCount === null;
  const isWrong = typed !== '' && readPeople(typed) === null;
  const choose = (people: number) => {
    setTyped(String(people));
    setLastKnown(people);
    onChange({ peopleCount: people });
  };
  return (
    <div className={styles['people']}>
      <p className={styles['count']} aria-live="polite">
        {isUnknown ? text('peopleUnknown') : text('peopleWords', { count: intl.formatNumber(peopleCount) })}
      </p>
      <div className={styles['slider']}>
        <Slider
          min={0}
          max={LAST_STEP}
          label={null}
          thumbLabel={text('peopleSlider')}
          disabled={isUnknown}
          value={stepOf(isUnknown ? lastKnown : peopleCount)}
          onChange={(step) => choose(peopleAt(step))}
          thumbValueText={text('peopleWords', { count: intl.formatNumber(peopleCount ?? lastKnown) })}
        />
        <ul className={styles['landmarks']}>
          {LANDMARKS.map(({ key, people }) => {
            const Icon = ICONS[key];
            return (
              <li key={key} style={{ left: `${(100 * stepOf(people)) / LAST_STEP}%` }}>
                <button type="button" onClick={() => choose(people)}>
                  <Icon size={26} stroke={1.3} aria-hidden="true" />
                  <span>{text(`landmark${key}`)}</span>
                  <strong>
                    {intl.formatNumber(people, { notation: 'compact', maximumSignificantDigits: 2, useGrouping: true })}
                  </strong>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <div className={styles['exact']}>
        <TextInput
          inputMode="numeric"
          label={text('people')}
          value={typed}
          error={isWrong ? text('peopleWrong') : undefined}
          onChange={(event) => {
            const entry = event.currentTarget.value;
            setTyped(entry);
            const people = readPeople(entry);
            if (people === null) {
              if (entry === '') onChange({ peopleCount: null });
              return;
            }
            setLastKnown(people);
            onChange({ peopleCount: people });
          }}
        />
        <ChoiceCard
          type="checkbox"
          name="people-unknown"
          checked={isUnknown}
          onChange={(checked) => {
            if (checked) {
              setTyped('');
              onChange({ peopleCount: null });
            } else choose(lastKnown);
          }}
        >
          <strong>{text('peopleUnknown')}</strong>
          <br />
          {text('peopleUnknownHint')}
        </ChoiceCard>
      </div>
    </div>
  );
}
