import type { Mention, SourceMention } from '../fact';
import { perSentence } from '../perSentence';

/** The sources that a sentence refers to. */
export const sourcesOf = perSentence(({ mentions }): readonly SourceMention[] => mentions.filter(isSource));

function isSource(mention: Mention): mention is SourceMention {
  return mention.kind === 'source';
}
