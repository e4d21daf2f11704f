import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ITEMS = 'IMR ISSUES, DECISIONS AND RATIONALES';

/**
 * A fictional determination of at least so many characters: one sample's beginning, then the disputed items of all samples, again
 * and again. A last sentence makes it exact, so that sizes compare.
 */
export function letterOf(samples, size) {
  const texts = readdirSync(samples)
    .filter((name) => /^(?:2014|2015|2016|current).*\.imr$/.test(name))
    .sort()
    .map((name) => readFileSync(join(samples, name), 'utf8').split(ITEMS));
  const [head] = texts.at(-1);
  const items = texts.map(([, part]) => part.slice(part.indexOf('set forth below:') + 'set forth below:'.length).trim());
  let text = `${head}${ITEMS}\n\nThe Final Determination was based on decisions for the disputed items/services set forth below:`;
  for (let i = 0; text.length < size; i++) text += `\n\n${items[i % items.length]}`;
  return text.slice(0, text.lastIndexOf('.', size) + 1);
}
