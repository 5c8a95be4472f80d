/** Stands between facts on one line; a line may end after it and never before. */
export const DOT = '\u00a0· ';
