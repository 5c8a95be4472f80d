export const first = 'create table vendor ()';
