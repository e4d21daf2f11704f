import type { Check } from './check';

/** All checks, in the order of the catalogue. */
export const CHECKS: readonly Check[] = [];
