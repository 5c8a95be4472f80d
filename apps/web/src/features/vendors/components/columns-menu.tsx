import { VENDOR_COLUMNS } from '@firebreak/domain';
import type { VendorColumn } from '@firebreak/domain';
import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useMessages } from '../../../i18n/use-messages';
import { COLUMN_SHAPES } from '../vendor-columns';
import { vendorsMessages } from '../vendors.messages';
import styles from './list-tools.module.css';

interface ColumnsMenuProps {
  columns: readonly VendorColumn[];
  /** Undefined for the usual ones. */
  onChange: (columns: readonly VendorColumn[] | undefined) => void;
}

/** Chooses what the list shows beside the names, and in which order. */
export function ColumnsMenu({ columns, onChange }: ColumnsMenuProps) {
  const text = useMessages(vendorsMessages);
  const others = VENDOR_COLUMNS.filter((column) => !columns.includes(column));
  const move = (column: VendorColumn, to: number) => onChange(moved(columns, column, to));
  return (
    <Popover trapFocus position="bottom-end" shadow="var(--shadow-float)">
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} aria-hidden="true" />}>
          {text('columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text('columns')}>
        <ul className={styles['columns']}>
          {[...columns, ...others].map((column) => {
            const name = text(COLUMN_SHAPES[column].label);
            const place = columns.indexOf(column);
            return (
              <li key={column} className={styles['column']}>
                <Checkbox
                  label={name}
                  flex={1}
                  checked={place >= 0}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange(checked ? [...columns, column] : columns.filter((one) => one !== column))
                  }
                />
                {place < 0 ? null : (
                  <>
                    <ActionIcon
                      variant="subtle"
                      aria-label={text('columnEarlier', { column: name })}
                      disabled={place === 0}
                      onClick={() => move(column, place - 1)}
                    >
                      <IconArrowUp size={15} aria-hidden="true" />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      aria-label={text('columnLater', { column: name })}
                      disabled={place === columns.length - 1}
                      onClick={() => move(column, place + 1)}
                    >
                      <IconArrowDown size={15} aria-hidden="true" />
                    </ActionIcon>
                  </>
                )}
              </li>
            );
          })}
        </ul>
        <Button variant="default" fullWidth onClick={() => onChange(undefined)}>
          {text('usualColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

function moved(columns: readonly VendorColumn[], column: VendorColumn, to: number): readonly VendorColumn[] {
  return columns.filter((one) => one !== column).toSpliced(to, 0, column);
}
