import type { Mention, SentenceFacts, SourceMention } from '../fact';

/** The sources that a sentence refers to, in order. */
export function sourcesOf({ mentions }: SentenceFacts): SourceMention[] {
  return mentions.filter(isSource);
}

function isSource(mention: Mention): mention is SourceMention {
  return mention.kind === 'source';
}
