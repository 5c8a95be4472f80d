import { first } from '@firebreak/migrations';
export const page = first;
