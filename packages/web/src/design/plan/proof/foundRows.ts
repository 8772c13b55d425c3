/** Rows that hold every word of a search, in any of their texts; without words, all of them. */
export function foundRows<T extends { readonly texts: readonly string[] }>(
  rows: readonly T[],
  search: string,
): readonly T[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(({ texts }) => {
    const text = texts.join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
