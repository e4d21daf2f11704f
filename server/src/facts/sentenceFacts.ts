import { type Token, tokensOf } from '../text/tokens';
import { sentencesOf } from '../text/sentences';
import { readClauses } from './clauses/readClauses';
import type { Clause, LineFacts, Mention, SentenceFacts } from './fact';
import { Memory } from './memory';
import { readMentions } from './mentions/readMentions';
import { nothingDerived } from './perSentence';
import { sourcesInLine } from './sources/readSources';

/** A sentence of a field: its offsets in the field, and what it says. */
export interface Spoken {
  readonly from: number;
  readonly to: number;
  readonly facts: SentenceFacts;
}

/** Reads sentences and lines, each once: what they say is remembered by their own text. That is the whole incremental engine. */
export class SentenceReader {
  readonly #sentences = new Memory<SentenceFacts>();
  readonly #fields = new Memory<readonly Spoken[]>();
  readonly #lines = new Memory<LineFacts>();

  /** A letter is about to be read. What the last letters before it did not need is forgotten by and by. */
  begin(): void {
    for (const memory of [this.#sentences, this.#fields, this.#lines]) memory.begin();
  }

  /** What a sentence says. Equal sentences give the same value. */
  read(text: string): SentenceFacts {
    return this.#sentences.at(text, readSentence);
  }

  /** The sentences of a field. */
  readField(text: string): readonly Spoken[] {
    return this.#fields.at(text, (field) => sentencesOf(field, 0, field.length).map(({ from, to }) => ({ from, to, facts: this.read(field.slice(from, to)) })));
  }

  /** What a guideline line cites. Equal lines give the same value. */
  readLine(text: string): LineFacts {
    return this.#lines.at(text, (line) => ({ text: line, sources: sourcesInLine(line), derived: [] }));
  }
}

/** What a sentence says, read afresh. */
export function readSentence(text: string): SentenceFacts {
  return new Sentence(text);
}

/** A sentence. Its words are read at once, what it names and its clauses when they are asked for: many a line has only its words read. */
class Sentence implements SentenceFacts {
  readonly tokens: readonly Token[];
  readonly derived = nothingDerived();
  #mentions: readonly Mention[] | undefined;
  #clauses: readonly Clause[] | undefined;

  constructor(readonly text: string) {
    this.tokens = tokensOf(text);
  }

  get mentions(): readonly Mention[] {
    return (this.#mentions ??= readMentions(this.text, this.tokens));
  }

  get clauses(): readonly Clause[] {
    return (this.#clauses ??= readClauses(this));
  }
}
