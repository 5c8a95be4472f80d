import { Select } from '@mantine/core';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { Offer } from './offers';
import { sendingMessages } from './sending.messages';

const optionsOf = (offers: readonly Offer[]) => offers.map(({ id, title }) => ({ value: id, label: title }));

interface TemplateSelectProps {
  offers: readonly Offer[];
  chosen: Offer;
  onChoose: (id: string | null) => void;
}

/** Which questionnaire: what fits the vendor first, and why it does. */
export function TemplateSelect({ offers, chosen, onChoose }: TemplateSelectProps) {
  const text = useMessages(sendingMessages);
  const locale = useLocale();
  return (
    <Select
      allowDeselect={false}
      label={text('questionnaire')}
      description={[chosen.reason?.[locale], text('questionnaireHint', { count: chosen.questionCount })].join(' ')}
      data={[
        { group: text('recommended'), items: optionsOf(offers.filter(({ reason }) => reason !== null)) },
        { group: text('others'), items: optionsOf(offers.filter(({ reason }) => reason === null)) },
      ].filter((group) => group.items.length > 0)}
      value={chosen.id}
      onChange={onChoose}
    />
  );
}
