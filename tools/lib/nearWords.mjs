// Which ordinary words lie so near to a drug's name that a spelling check could take them for a slip of it.

/** The longest words are allowed two slips, shorter ones one. The same rule stands in server/src/reference/spelling.ts. */
export const slipsAllowed = (length) => (length < 6 ? 0 : length < 9 ? 1 : 2);

/** The names of drugs that are one word and long enough to be checked. The same rule stands in server/src/reference/spelling.ts. */
export function spelledNames(records) {
  const names = new Set();
  for (const { name, brands } of records) {
    for (const whole of [...name.split('/'), ...(brands ?? [])]) if (/^[A-Za-z]{5,}$/.test(whole)) names.add(whole);
  }
  return [...names];
}

/** The words that are within reach of a name and no name themselves, sorted. */
export function nearWords(names, words) {
  const lower = names.map((name) => name.toLowerCase());
  const known = new Set(lower);
  const byFirst = new Map();
  for (const name of lower) byFirst.set(name[0], [...(byFirst.get(name[0]) ?? []), name]);
  const near = new Set();
  for (const word of words) {
    const text = word.toLowerCase();
    const allowed = slipsAllowed(text.length);
    if (allowed === 0 || known.has(text) || !/^[a-z]+$/.test(text)) continue;
    if ((byFirst.get(text[0]) ?? []).some((name) => Math.abs(name.length - text.length) <= allowed && distance(text, name, allowed) <= allowed)) near.add(text);
  }
  return [...near].sort();
}

/** Edit distance with swapped neighbours as one slip; `most + 1` when there are more. */
export function distance(a, b, most) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, current[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      current.push(cost);
    }
    if (Math.min(...current) > most) return most + 1;
    before = last;
    last = current;
  }
  return last[b.length];
}
