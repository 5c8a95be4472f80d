import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { ChoiceBar } from '../../../components/choice-bar';
import { useMessages } from '../../../i18n/use-messages';
import { StepPeople } from '../access-wizard/step-people';
import { StepReach } from '../access-wizard/step-reach';
import { StepRecords } from '../access-wizard/step-records';
import { StepThrough } from '../access-wizard/step-through';
import { wizardMessages } from '../access-wizard/wizard.messages';
import { ScopeWords } from '../components/scope-words';
import type { ScopeContent } from '../vendor-changes';
import styles from './movable-access.module.css';
import { whatIfMessages } from './what-if.messages';

const PARTS = ['Records', 'People', 'Reach', 'Through', 'Until'] as const;
type Part = (typeof PARTS)[number];

interface MovableScopeProps {
  scope: ScopeContent;
  startsOpen: boolean;
  epoch: number;
  onMove: (entry: Partial<Omit<ScopeContent, 'name' | 'countries'>>) => void;
}

/** One access in words; opened, the steps of the wizard move it, one part at a time. */
export function MovableScope({ scope, startsOpen, epoch, onMove }: MovableScopeProps) {
  const text = useMessages(whatIfMessages);
  const [isOpen, setOpen] = useState(startsOpen);
  const [part, setPart] = useState<Part>('Reach');
  const partsId = useId();
  return (
    <>
      <div className={styles['head']}>
        <ScopeWords scope={scope} />
        <Button
          variant="default"
          size="xs"
          aria-expanded={isOpen}
          aria-controls={partsId}
          aria-label={text('accessMoveNamed', { name: scope.name })}
          onClick={() => setOpen(!isOpen)}
        >
          {text('accessMove')}
        </Button>
      </div>
      {/* A form of its own: the same choice of two accesses is not one choice. */}
      <form id={partsId} className={styles['parts']} hidden={!isOpen} onSubmit={(event) => event.preventDefault()}>
        <ChoiceBar
          label={text('accessPart')}
          value={part}
          choices={PARTS.map((value) => ({ value, label: text(`part${value}`) }))}
          onChange={setPart}
        />
        {isOpen ? <MovedPart key={epoch} part={part} draft={scope} onChange={onMove} /> : null}
      </form>
    </>
  );
}

interface MovedPartProps {
  part: Part;
  draft: ScopeContent;
  onChange: MovableScopeProps['onMove'];
}

function MovedPart({ part, draft, onChange }: MovedPartProps) {
  const text = useMessages(wizardMessages);
  if (part === 'Records') return <StepRecords draft={draft} onChange={onChange} />;
  if (part === 'People') return <StepPeople draft={draft} onChange={onChange} />;
  if (part === 'Reach') return <StepReach draft={draft} onChange={onChange} />;
  if (part === 'Through') return <StepThrough draft={draft} onChange={onChange} />;
  return (
    <TextInput
      type="date"
      className={styles['day']}
      label={text('endsOn')}
      description={text('endsOnHint')}
      value={draft.endsOn ?? ''}
      onChange={({ currentTarget: { value } }) => onChange({ endsOn: value === '' ? null : value })}
    />
  );
}
