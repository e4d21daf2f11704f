// Every request that the server answers, about letters with slips in them.
import { soakTest } from '../lib/soakTest.mjs';

export const about = 'letters with slips: every request is answered, inside the letter';

export const soak = () => soakTest('tests/reliability/mutations.test.ts', 200, 'slips in each of 50 letters');
