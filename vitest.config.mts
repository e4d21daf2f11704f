import { defineConfig } from 'vitest/config';

/** Every layer of tests but the editor suite, which needs an editor and runs with mocha in its extension host. */
export default defineConfig({
  test: {
    // A hang guard, not a limit: the machine may be busy.
    testTimeout: 60_000,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/editor/**', '**/node_modules/**'],
  },
});
