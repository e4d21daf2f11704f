import type { TextRange } from '../text/range';
import { type Token, tokensOf } from '../text/tokens';
import { sentencesOf } from '../text/sentences';
import { readClauses } from './clauses/readClauses';
import type { Clause, LineFacts, Mention, SentenceFacts } from './fact';
import { Memory } from './memory';
import { OURS, type Reference } from '../reference/reference';
import { readMentions } from './mentions/readMentions';
import { type OwnNames, ownNames } from './ownNames';
import { nothingDerived } from './perSentence';
import { sourcesInLine } from './sources/readSources';

/** A sentence of a field: its offsets in the field, and what it says. */
export interface Spoken {
  readonly from: number;
  readonly to: number;
  readonly facts: SentenceFacts;
}

/** The sentences of a field, and what was last made of them in their place. */
export interface Field {
  readonly spoken: readonly Spoken[];
  placed: Placed | undefined;
}

/** The sentences of a field in their place: it is the same as long as the field begins there and has the same layout. */
export interface Placed {
  readonly from: number;
  readonly start: number;
  /** The field as the document has it. */
  readonly source: string;
  readonly statements: readonly Statement[];
}

/** A piece of a letter, whatever is in it. */
export interface Piece {
  readonly text: string;
  readonly derived: unknown[];
}

/** A sentence in its place. */
export interface Statement {
  readonly range: TextRange;
  readonly facts: SentenceFacts;
}

/** Reads sentences and lines, each once: what they say is remembered by their own text. That is the whole incremental engine. */
export class SentenceReader {
  readonly #own: OwnNames | undefined;
  readonly #sentences = new Memory<SentenceFacts>();
  readonly #fields = new Memory<Field>();
  readonly #pieces = new Memory<Piece>();
  readonly #lines = new Memory<LineFacts>();

  /** @param reference by whose names it reads */
  constructor(readonly reference: Reference = OURS) {
    this.#own = ownNames(reference);
  }

  /** A letter is about to be read. What the last letters before it did not need is forgotten by and by. */
  begin(): void {
    for (const memory of [this.#sentences, this.#fields, this.#pieces, this.#lines]) memory.begin();
  }

  /** What a sentence says. Equal sentences give the same value. */
  read(text: string): SentenceFacts {
    return this.#sentences.at(text, (sentence) => new Sentence(sentence, this.#own));
  }

  /** The sentences of a field. */
  readField(text: string): Field {
    return this.#fields.at(text, (field) => ({
      spoken: sentencesOf(field, 0, field.length).map(({ from, to }) => ({ from, to, facts: this.read(field.slice(from, to)) })),
      placed: undefined,
    }));
  }

  /** A piece of a letter as it stands. Equal pieces give the same value. */
  readPiece(text: string): Piece {
    return this.#pieces.at(text, (piece) => ({ text: piece, derived: [] }));
  }

  /** What a guideline line cites. Equal lines give the same value. */
  readLine(text: string): LineFacts {
    return this.#lines.at(text, (line) => ({ text: line, sources: sourcesInLine(line, this.#own?.titles), derived: [] }));
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

  readonly #own: OwnNames | undefined;

  constructor(readonly text: string, own?: OwnNames) {
    this.#own = own;
    this.tokens = tokensOf(text);
  }

  get mentions(): readonly Mention[] {
    return (this.#mentions ??= readMentions(this.text, this.tokens, this.#own));
  }

  get clauses(): readonly Clause[] {
    return (this.#clauses ??= readClauses(this));
  }
}
