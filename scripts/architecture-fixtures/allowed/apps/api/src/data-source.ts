import { first } from '@firebreak/migrations';
export const migrations = [first];
