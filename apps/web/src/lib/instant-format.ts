/** How an instant is written, everywhere: day and minute, by a clock of 24 hours. */
export const INSTANT_FORMAT = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;
