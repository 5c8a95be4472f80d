import { client } from '@firebreak/api-client';
export const vendorList = client;
