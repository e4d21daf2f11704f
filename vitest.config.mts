import { defineConfig } from 'vitest/config';

/** Every layer of tests but the editor suite, which needs an editor and runs with mocha in its extension host. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/editor/**', '**/node_modules/**'],
  },
});
