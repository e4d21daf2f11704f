import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { expansionsOf } from '../../reference/abbreviations';
import type { Token } from '../../text/tokens';
import type { Note } from './note';

/** How an abbreviation that is a service when its neighbours say so is read: RFA. */
const BY_SERVICE: Readonly<Record<string, { readonly service: string; readonly otherwise: string }>> = {
  RFA: { service: 'radiofrequency ablation', otherwise: 'request for authorization' },
};

/** What an abbreviation stands for in its place: as the determination itself spells it out, else as its neighbours say, else the usual meaning. */
export function aboutAbbreviation(statement: Statement, token: Token, facts: LetterFacts): Note | undefined {
  const word = statement.facts.text.slice(token.from, token.to);
  if (word.length < 2 || word === word.toLowerCase()) return undefined;
  const meanings = expansionsOf(word);
  const [usual] = meanings;
  if (usual === undefined) return undefined;
  const here = spelledOut(word, meanings, facts) ?? bySentence(word, token, statement) ?? usual;
  const others = meanings.filter((meaning) => meaning !== here);
  return {
    range: facts.rangeOf(statement, token),
    title: word,
    rows: [{ text: here }, ...(others.length > 0 ? [{ label: 'Elsewhere also', text: others.join('; ') }] : [])],
  };
}

/** "medial branch block (MBB)" anywhere in the letter. */
function spelledOut(word: string, meanings: readonly string[], { text }: LetterFacts): string | undefined {
  const lower = word.toLowerCase();
  return meanings.length < 2 ? undefined : meanings.find((meaning) => text.lower.includes(`${meaning.toLowerCase()} (${lower})`));
}

function bySentence(word: string, token: Token, { facts: { mentions } }: Statement): string | undefined {
  const readings = BY_SERVICE[word];
  if (!readings) return undefined;
  return mentions.some((mention) => mention.kind === 'service' && mention.service === readings.service && mention.from <= token.from && token.to <= mention.to) ? readings.service : readings.otherwise;
}
