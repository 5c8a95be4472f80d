export const path = '/vendors';
