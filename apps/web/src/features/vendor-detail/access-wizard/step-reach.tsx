import { ACCESS_LEVELS, nameOf } from '@firebreak/domain';
import { IconCode, IconDoorEnter, IconEyeglass, IconTool } from '@tabler/icons-react';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { ACCESS_GROUPS } from './access-groups';
import { ChoiceCard } from './choice-card';
import { toggled } from './scope-draft';
import type { StepProps } from './scope-draft';
import styles from './steps.module.css';
import { wizardMessages } from './wizard.messages';

const ICONS = { look: IconEyeglass, connect: IconDoorEnter, run: IconTool, code: IconCode };

/** How they get in, and how far that reaches. */
export function StepReach({ draft, onChange }: StepProps) {
  const text = useMessages(wizardMessages);
  const locale = useLocale();
  return (
    <div className={styles['groups']}>
      {ACCESS_GROUPS.map(({ key, types }) => {
        const Icon = ICONS[key];
        return (
          <fieldset key={key} className={styles['group']}>
            <legend>
              <Icon size={22} stroke={1.4} aria-hidden="true" />
              {text(`access${key}`)}
            </legend>
            <div className={styles['choices']}>
              {types.map((type) => (
                <ChoiceCard
                  key={type}
                  type="checkbox"
                  name={type}
                  checked={draft.accessTypes.includes(type)}
                  onChange={(on) => onChange({ accessTypes: toggled(draft.accessTypes, type, on) })}
                >
                  {nameOf('accessType', type, locale)}
                </ChoiceCard>
              ))}
            </div>
          </fieldset>
        );
      })}
      <fieldset className={styles['group']}>
        <legend>{text('level')}</legend>
        <div className={styles['choices']}>
          {ACCESS_LEVELS.map((level) => (
            <ChoiceCard
              key={level}
              type="radio"
              name="access-level"
              checked={draft.accessLevel === level}
              onChange={() => onChange({ accessLevel: level })}
            >
              <strong>{nameOf('accessLevel', level, locale)}</strong>
              <br />
              {text(`level${level}`)}
            </ChoiceCard>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
