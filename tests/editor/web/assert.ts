/** What the suite uses of Node's `assert`, for a place that has no Node. */

class AssertionError extends Error {
  constructor(what: string, actual: unknown, expected: unknown) {
    super(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  }
}

export function ok(value: unknown, message = 'not true'): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

export function equal(actual: unknown, expected: unknown, message = 'not equal'): void {
  if (!Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
}

/** Compares plain data. */
export function deepEqual(actual: unknown, expected: unknown, message = 'not equal'): void {
  if (JSON.stringify(sorted(actual)) !== JSON.stringify(sorted(expected))) throw new AssertionError(message, actual, expected);
}

export function match(text: string, expression: RegExp, message = 'no match'): void {
  if (!expression.test(text)) throw new AssertionError(message, text, String(expression));
}

export function doesNotMatch(text: string, expression: RegExp, message = 'a match'): void {
  if (expression.test(text)) throw new AssertionError(message, text, `nothing like ${String(expression)}`);
}

export function notEqual(actual: unknown, expected: unknown, message = 'equal'): void {
  if (Object.is(actual, expected)) throw new AssertionError(message, actual, `anything but ${String(expected)}`);
}

/** Plain data with the names in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => [name, sorted(of)]));
}

export async function rejects(work: () => Promise<unknown>, message = 'did not fail'): Promise<void> {
  let result: unknown;
  try {
    result = await work();
  } catch {
    return;
  }
  throw new AssertionError(message, result, 'an error');
}
