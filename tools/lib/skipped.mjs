import { PlainError } from './run.mjs';

/** What a part of a script throws where it lacks what it needs: the sentence says what that is, and how to get it. */
export class Skipped extends PlainError {
  skipped = true;
}
