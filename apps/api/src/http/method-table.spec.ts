import { describe, expect, it } from '@jest/globals';
import { MethodTable } from './method-table.js';

function table(): MethodTable {
  const methods = new MethodTable();
  methods.add('GET', '/api/v1/vendors');
  methods.add(['POST', 'GET'], '/api/v1/vendors');
  methods.add('PATCH', '/api/v1/vendors/:id');
  methods.add('GET', '/api/v1/exports/vendors.csv');
  methods.add(['GET', 'HEAD'], '/*');
  return methods;
}

describe('the methods of a path', () => {
  it.each([
    ['/api/v1/vendors', ['GET', 'POST']],
    ['/api/v1/vendors/', ['GET', 'POST']],
    ['/api/v1/vendors?q=/api/v1/vendors/1', ['GET', 'POST']],
    ['/api/v1/vendors/1', ['PATCH']],
    ['/api/v1/vendors/1/2', []],
    ['/api/v1/vendors/', ['GET', 'POST']],
    ['/api/v1/exports/vendors.csv', ['GET']],
    ['/api/v1/exports/vendorsxcsv', []],
    ['/x/api/v1/vendors', []],
    ['/anything', []],
    ['', []],
  ])('%s are %j', (url, methods) => {
    expect(table().allowed(url)).toEqual(methods);
  });
});
