import type { Token } from '../../text/tokens';
import type { Mention } from '../fact';

/** What a sentence names: each reader looks for one kind of thing, and none sees the others' text. */
type MentionReader = (text: string, tokens: readonly Token[]) => Mention[];

const READERS: readonly MentionReader[] = [];

/** The things that a sentence names, by position. */
export function readMentions(text: string, tokens: readonly Token[]): Mention[] {
  const mentions = READERS.flatMap((read) => read(text, tokens));
  return mentions.sort((a, b) => a.from - b.from || b.to - a.to);
}
