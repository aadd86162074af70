/**
 * Spreads the groups evenly over the whole list: a group of n items has one in every n-th part of it, in its own order.
 * Requests that run side by side then touch different partners, so the busiest one's counters never hold up the rest.
 */
export function spreadEvenly<T>(items: readonly T[], groupOf: (item: T) => string): T[] {
  const sizes = new Map<string, number>();
  for (const item of items) sizes.set(groupOf(item), (sizes.get(groupOf(item)) ?? 0) + 1);
  const seen = new Map<string, number>();
  const placed = items.map((item, at) => {
    const group = groupOf(item);
    const nth = seen.get(group) ?? 0;
    seen.set(group, nth + 1);
    return { item, at, share: (nth + 0.5) / (sizes.get(group) ?? 1) };
  });
  return placed.sort((a, b) => a.share - b.share || a.at - b.at).map(({ item }) => item);
}
