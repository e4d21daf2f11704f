import { PerWord } from '../../text/lexicon';
import type { Token } from '../../text/tokens';
import type { Mention } from '../fact';
import type { OwnNames } from '../ownNames';
import { sourcesInProse } from '../sources/readSources';
import { readBodyPart } from './bodyPart';
import { entries, type Entry } from './entries';
import { readDrug } from './drugs';
import { looksLikeLevel, readLevels } from './levels';
import { readNumeric } from './numeric';
import { readHash } from './quantity';
import { type Names, Reading } from './reading';
import { readRfa, readService } from './service';
import { readSex } from './sex';
import { finishSides } from './side';

/**
 * The things that a sentence names, by position. The tokens are passed once: each word is looked up once, and only the readers that
 * know it as a beginning are asked.
 * @param own names that the project adds: they are looked for first
 */
export function readMentions(text: string, tokens: readonly Token[], own?: OwnNames): Mention[] {
  const reading = new Reading(text, tokens, NAMES);
  const cursor = new Cursor();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'word') {
      const ownDrugs = own?.drugs.next.get(token.lower);
      if (ownDrugs && i >= cursor.drug) cursor.drug = Math.max(cursor.drug, readDrug(reading, i, ownDrugs, true));
      const entry = ENTRY_OF.of(token.word);
      if (entry) readWord(reading, i, token.lower, entry, cursor);
      if (i >= cursor.number && looksLikeLevel(token.lower)) cursor.number = Math.max(cursor.number, readLevels(reading, i));
    } else if (i >= cursor.number && (token.kind === 'number' || token.lower === '#')) {
      cursor.number = Math.max(cursor.number, token.kind === 'number' ? readNumeric(reading, i) : readHash(reading, i));
    }
  }
  finishSides(reading);
  const mentions = [...reading.mentions, ...sourcesInProse(text, tokens, own?.titles)];
  return mentions.sort((a, b) => a.from - b.from || b.to - a.to);
}

const ENTRY_OF = new PerWord((lower) => entries().get(lower) ?? null);

/** Up to where each kind of reader has read; nothing is read twice. */
class Cursor {
  number = 0;
  part = 0;
  service = 0;
  drug = 0;
}

function readWord(reading: Reading, index: number, word: string, entry: Entry, cursor: Cursor): void {
  if (entry.drugs && index >= cursor.drug) cursor.drug = Math.max(cursor.drug, readDrug(reading, index, entry.drugs));
  if (entry.services && index >= cursor.service) cursor.service = Math.max(cursor.service, readService(reading, index, entry.services));
  if (entry.parts && index >= cursor.part) cursor.part = Math.max(cursor.part, readBodyPart(reading, index, entry.parts));
  if (entry.sex) readSex(reading, index);
  if (entry.side && (word !== 'b' || (reading.word(index + 1) === '/' && reading.word(index + 2) === 'l'))) reading.sideWords.push(index);
  if (entry.rfa) readRfa(reading, index);
  if (index >= cursor.number) readNumbers(reading, index, entry, cursor);
}

function readNumbers(reading: Reading, index: number, { readers }: Entry, cursor: Cursor): void {
  for (const read of readers) {
    const end = read(reading, index);
    if (end > index) {
      cursor.number = end;
      return;
    }
  }
}

const NAMES: Names = {
  beginsDrug: (word) => entries().get(word)?.drugs !== undefined,
  beginsName: (word) => {
    const entry = entries().get(word);
    return entry !== undefined && (entry.drugs ?? entry.services ?? entry.parts) !== undefined;
  },
};
