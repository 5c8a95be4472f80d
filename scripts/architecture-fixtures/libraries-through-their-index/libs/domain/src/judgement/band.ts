export const band = 'low';
