import { defineConfig } from 'vitest/config';

const database = './tests/support/postgres-server.ts';

/** The packages of the house are tested from their sources, not from what was built of them. */
const ssr = { resolve: { conditions: ['@siso/source', 'module', 'node', 'development|production'] } };

/**
 * The groups run one after the other in this order, so that tests which need the machine for themselves get it.
 * `npx vitest run --project unit` runs one of them; the elements' own tests run in browsers (`npm run test:widgets`).
 */
export default defineConfig({
  test: {
    // Times and money must not depend on where the tests run.
    env: { TZ: 'UTC' },
    projects: [
      {
        ssr,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        ssr,
        test: {
          name: 'service',
          include: ['tests/{modules,http,contract,races,crm-import}/**/*.test.ts'],
          globalSetup: [database],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'ground',
          include: ['tests/ground/**/*.test.ts'],
          globalSetup: [database],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'stress',
          include: ['tests/stress/**/*.test.ts'],
          globalSetup: [database],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'runtime',
          // The built Worker in workerd beside the Node server.
          include: ['tests/runtime/**/*.test.ts'],
          globalSetup: [database],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
      {
        test: {
          name: 'e2e',
          // Each starts the whole product with a database of its own.
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 5 },
        },
      },
      {
        test: {
          name: 'stage',
          // The elements in Chromium, driven from outside: what is drawn, what is told, what is left in memory.
          include: ['tests/stage/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 6 },
        },
      },
    ],
  },
});
