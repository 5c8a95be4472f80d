import { nameOf } from '@firebreak/domain';
import type { DataCategory } from '@firebreak/domain';
import { IconAddressBook, IconId, IconKey, IconShoppingBag, IconStethoscope, IconWallet } from '@tabler/icons-react';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { ChoiceCard } from './choice-card';
import { RECORD_GROUPS } from './record-groups';
import type { StepProps } from './scope-draft';
import { toggled } from './scope-draft';
import styles from './steps.module.css';
import { wizardMessages } from './wizard.messages';

const ICONS = {
  identity: IconAddressBook,
  dealings: IconShoppingBag,
  money: IconWallet,
  papers: IconId,
  health: IconStethoscope,
  secrets: IconKey,
};

/** Which records: grouped as people think of them. */
export function StepRecords({ draft, onChange }: StepProps) {
  const text = useMessages(wizardMessages);
  const locale = useLocale();
  const toggle = (category: DataCategory, on: boolean) =>
    onChange({ dataCategories: toggled(draft.dataCategories, category, on) });
  return (
    <div className={styles['groups']}>
      {RECORD_GROUPS.map(({ key, categories }) => {
        const Icon = ICONS[key];
        return (
          <fieldset key={key} className={styles['group']}>
            <legend>
              <Icon size={22} stroke={1.4} aria-hidden="true" />
              {text(`group${key}`)}
            </legend>
            <div className={styles['choices']}>
              {categories.map((category) => (
                <ChoiceCard
                  key={category}
                  type="checkbox"
                  name={category}
                  checked={draft.dataCategories.includes(category)}
                  onChange={(on) => toggle(category, on)}
                >
                  {nameOf('dataCategory', category, locale)}
                </ChoiceCard>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
