import type { SourceMention } from '../fact';

/**
 * The sources cited in a guideline line ("Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies."), in order.
 * @param line the line's value, without its label
 */
export function sourcesInLine(line: string): SourceMention[] {
  void line;
  return [];
}

/** The sources that a sentence of prose refers to: "the ODG recommends", "page 46 of the Chronic Pain Guidelines". */
export function sourcesInProse(sentence: string): SourceMention[] {
  void sentence;
  return [];
}
