/**
 * Works on several values at a time and gives the results in the values' order, each with its value.
 * @param ahead how many are under way at most, those that wait for their turn included
 */
export async function* inOrder<T, R>(values: readonly T[], ahead: number, work: (value: T) => Promise<R>): AsyncGenerator<[T, R]> {
  const underWay: [T, Promise<R>][] = [];
  for (const value of values) {
    underWay.push([value, work(value)]);
    if (underWay.length < ahead) continue;
    const [first, result] = underWay.shift() as [T, Promise<R>];
    yield [first, await result];
  }
  for (const [value, result] of underWay) yield [value, await result];
}
