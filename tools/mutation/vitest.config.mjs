import { defineConfig } from 'vitest/config';

/** The tests that know the checks and the facts, without what runs for long and what needs a whole checkout. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: ['tests/service/{checks,facts}/**/*.test.ts'],
    exclude: ['tests/service/checks/contract.test.ts', '**/node_modules/**'],
  },
});
