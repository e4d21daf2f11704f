// Typing, closing, slow settings and settings that change, in orders that nobody would choose.
import { soakTest } from '../lib/soakTest.mjs';

export const about = 'races of typing, closing and settings: what is shown in the end is what stands there';

export const soak = () => soakTest('tests/reliability/races.test.ts', 5000, 'schedules');
