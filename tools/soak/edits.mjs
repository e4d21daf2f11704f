// What is typed into a letter step by step is seen as the same letter is that is opened as it stands.
import { soakTest } from '../lib/soakTest.mjs';

export const about = 'edits through the protocol, against the whole text';

export const soak = () => soakTest('tests/reliability/edits.test.ts', 2000, 'scripts of edits');
