export const address = '/api';
