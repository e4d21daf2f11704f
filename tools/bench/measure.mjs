/**
 * Milliseconds of the processor that one call takes, as the mean of as many as fit into `budget` of them. The processor's time, and not
 * the clock's: what else the machine does takes more of the clock from a long work than from a short one.
 */
export async function timeOf(work, budget = 60) {
  let calls = 0;
  let used = 0;
  const start = process.cpuUsage();
  do {
    const result = work();
    if (result instanceof Promise) await result;
    calls++;
    const { user, system } = process.cpuUsage(start);
    used = (user + system) / 1000;
  } while (used < budget);
  return used / calls;
}

/** How long each is run before it is measured, in milliseconds of the processor: all are compared warm, and large ones are compiled late. */
const WARM = 3000;

/**
 * Measures a floor and others in turn, round by round, so that whatever else the machine does falls on all alike.
 * @returns by name the ratios to the floor of the same round, sorted
 */
export async function ratios(floor, others, rounds) {
  const found = new Map(Object.keys(others).map((name) => [name, []]));
  const floors = [];
  for (const work of [floor, ...Object.values(others)]) await timeOf(work, WARM);
  for (let round = 0; round < rounds; round++) {
    const base = await timeOf(floor);
    floors.push(base);
    for (const [name, work] of Object.entries(others)) found.get(name).push((await timeOf(work)) / base);
  }
  for (const list of found.values()) list.sort((a, b) => a - b);
  return { floor: floors.sort((a, b) => a - b)[floors.length >> 1], found };
}

/** "5.2 (4.9-5.8)": the median of sorted numbers, and the middle half. */
export function spread(sorted, digits = 1) {
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return `${at(0.5).toFixed(digits)} (${at(0.25).toFixed(digits)}-${at(0.75).toFixed(digits)})`;
}

/** The median of sorted numbers. */
export function median(sorted) {
  return sorted[sorted.length >> 1];
}
