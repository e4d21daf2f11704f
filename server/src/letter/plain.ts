import type { Block } from './letter';

/** Blocks of a letter as plain text: a line each, with a blank line between two that do not stand close together. No line end at the end. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(({ text, tight }, i) => (i === 0 ? text : `${tight ? '\n' : '\n\n'}${text}`)).join('');
}
