import { tokensOf } from '../text/tokens';
import { readClauses } from './clauses/readClauses';
import type { SentenceFacts } from './fact';
import { readMentions } from './mentions/readMentions';
import { nothingDerived } from './perSentence';

/** How many sentences are remembered before the older half is forgotten: some hundred letters. */
const REMEMBERED = 20_000;

/** Reads sentences, each once: what a sentence says is remembered by its own text. That is the whole incremental engine. */
export class SentenceReader {
  #young = new Map<string, SentenceFacts>();
  #old = new Map<string, SentenceFacts>();

  /** What a sentence says. Equal sentences give the same value. */
  read(text: string): SentenceFacts {
    const known = this.#young.get(text) ?? this.#old.get(text);
    const facts = known ?? readSentence(text);
    if (!this.#young.has(text)) this.#remember(text, facts);
    return facts;
  }

  #remember(text: string, facts: SentenceFacts): void {
    if (this.#young.size >= REMEMBERED / 2) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, facts);
  }
}

/** What a sentence says, read afresh. */
export function readSentence(text: string): SentenceFacts {
  const tokens = tokensOf(text);
  const mentions = readMentions(text, tokens);
  return { text, tokens, mentions, clauses: readClauses(text, tokens, mentions), derived: nothingDerived() };
}
