import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import styles from './sentence.module.css';

interface SentenceTokenProps<Value extends string | number> {
  /** The words that stand for no condition; left out when one of the options always holds. */
  any?: string;
  value: Value | undefined;
  options: readonly { readonly value: Value; readonly label: string }[];
  /** Turns the chosen label into its part of the sentence. */
  phrase?: (label: string) => string;
  onChange: (value: Value | undefined) => void;
}

/** One word of a filter sentence: shows what holds, opens the alternatives. */
export function SentenceToken<Value extends string | number>({
  any,
  value,
  options,
  phrase = (label) => label,
  onChange,
}: SentenceTokenProps<Value>) {
  const chosen = options.find((option) => option.value === value);
  const check = <IconCheck size={14} aria-hidden="true" />;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={styles['token']}
          data-chosen={(any !== undefined && value !== undefined) || undefined}
        >
          {chosen === undefined ? (value ?? any) : phrase(chosen.label)}
          <IconChevronDown size={13} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles['options']}>
        {any === undefined ? null : (
          <Menu.Item rightSection={value === undefined ? check : null} onClick={() => onChange(undefined)}>
            {any}
          </Menu.Item>
        )}
        {options.map((option) => (
          <Menu.Item
            key={option.value}
            rightSection={option.value === value ? check : null}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
