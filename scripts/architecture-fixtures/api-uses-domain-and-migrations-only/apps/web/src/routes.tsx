export const routes = ['/vendors'];
