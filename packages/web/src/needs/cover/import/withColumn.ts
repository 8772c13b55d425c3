import type { MappedColumn, PolicyMapping } from '@cebao/contracts';

/** A field stands in one column: where it is chosen anew, the other one lets it go. */
export function withColumn(
  mapping: PolicyMapping,
  at: number,
  column: MappedColumn,
): PolicyMapping {
  const columns = mapping.columns.map((other, i) => {
    if (i === at) return column;
    return other.field === column.field ? { ...other, field: null } : other;
  });
  return { ...mapping, columns };
}
