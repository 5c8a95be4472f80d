const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};
// npm run faults -- isolation plants one fault, and nothing on disk changes.
const compiler = process.env.FIREBREAK_FAULT ? '<rootDir>/scripts/isolation-faults/transform.mjs' : '@swc/jest';
const transform = { '^.+\\.tsx?$': [compiler, swc] };
const base = {
  transform,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^@firebreak/(domain|api-client)$': '<rootDir>/libs/$1/src/index.ts',
    '^@firebreak/migrations$': '<rootDir>/migrations/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.css$': '<rootDir>/scripts/empty-style.mjs',
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/dist-types/'],
  rootDir: import.meta.dirname,
};

/** Four kinds of test, told apart by their file names; scripts/test.mjs starts what they need. */
export default {
  // A machine that does other work too is slow and not wrong.
  testTimeout: 30_000,
  // Modules of past files stay in a worker's memory: near its limit it does little but clean up, so it is replaced before.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{apps,libs,scripts}/**/*.spec.{ts,mjs}'],
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, '\\.(db|e2e|journey)-spec\\.ts$'],
    },
    {
      ...base,
      displayName: 'database',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/apps/api/src/**/*.{db,e2e}-spec.ts'],
    },
    {
      ...base,
      displayName: 'page',
      testEnvironment: '<rootDir>/apps/web/page-environment.mjs',
      testMatch: ['<rootDir>/apps/web/src/**/*.test.{ts,tsx}'],
      setupFiles: ['<rootDir>/apps/web/src/test-setup.ts'],
    },
    { ...base, displayName: 'journey', testEnvironment: 'node', testMatch: ['<rootDir>/apps/**/*.journey-spec.ts'] },
  ],
};
