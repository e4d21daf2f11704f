// TextMate grammars are written for Oniguruma. What both dialects have is said again as JavaScript; what only
// Oniguruma has is refused, so that no pattern goes unproven.

const ESCAPES = { h: '[\\da-fA-F]', H: '[^\\da-fA-F]', A: '^', z: '$', Z: '$', G: '' };
const REFUSED = [
  [/\(\?[imsw]{0,3}x/, 'extended syntax, (?x)'],
  [/\\[gk]</, 'subexpression calls'],
  [/\[\[:/, 'POSIX classes'],
  [/&&/, 'class intersection'],
  [/\\[KRXO]/, 'escapes of Oniguruma alone'],
];

/** @returns {{ source: string, flags: string, problem?: string }} */
export function fromOniguruma(pattern) {
  const refused = REFUSED.find(([form]) => form.test(pattern));
  if (refused) return { source: pattern, flags: '', problem: `Not translated, so not proven: ${refused[1]}. Write it in plain syntax.` };
  const ignoreCase = pattern.startsWith('(?i)');
  let source = '';
  let inClass = false;
  for (let i = ignoreCase ? 4 : 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === '\\') {
      const escape = pattern[++i] ?? '';
      source += !inClass && escape in ESCAPES ? ESCAPES[escape] : inClass && escape === 'h' ? '\\da-fA-F' : `\\${escape}`;
    } else if (inClass) {
      if (char === ']') inClass = false;
      source += char;
    } else if (char === '[') {
      inClass = true;
      source += char;
    } else if (pattern.startsWith('(?>', i)) {
      source += '(?:';
      i += 2;
    } else if (/[*+?}]/.test(char) && pattern[i + 1] === '+') {
      // Possessive: read as greedy, which can only be slower.
      source += char;
      i++;
    } else source += char;
  }
  if (/\(\?-?[imsx]+[:)-]/.test(source)) return { source: pattern, flags: '', problem: 'Not translated, so not proven: flags inside the pattern. (?i) may stand at its beginning.' };
  return { source, flags: `${ignoreCase ? 'i' : ''}${/\\p\{|\\u\{/.test(source) ? 'u' : ''}` };
}
