import type { LocalizedText } from '@firebreak/domain';

/** The texts of one feature, both languages side by side; values are ICU messages. */
export type Catalogue = Readonly<Record<string, LocalizedText>>;
