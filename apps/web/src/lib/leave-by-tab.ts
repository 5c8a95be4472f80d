import type { KeyboardEvent } from 'react';

const REACHED_BY_TAB = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled';

/**
 * Lets Tab alone lead out of a date or a time inside a dialog. Mantine's focus trap (9.8 too) looks only a moment later
 * whether Tab led out of the field or to its next part; on a busy page it then pulls back whoever has gone further.
 * At the edge of the dialog the trap still sees the key, so that the focus stays inside.
 */
export function leaveByTab(event: KeyboardEvent<HTMLInputElement>): void {
  const field = event.currentTarget;
  if (event.key !== 'Tab' || !['date', 'time'].includes(field.type)) return;
  const reached = [...(field.closest('[role=dialog]')?.querySelectorAll(REACHED_BY_TAB) ?? [])];
  if (field !== reached.at(event.shiftKey ? 0 : -1)) event.stopPropagation();
}
