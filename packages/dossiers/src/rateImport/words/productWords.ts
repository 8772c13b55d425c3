/** What a product's name says of it. */
import type { ProductKind } from '@cebao/actuarial';

const kinds: readonly (readonly [RegExp, ProductKind])[] = [
  [/年金/, 'annuity'],
  [/两全/, 'endowment'],
  [/终身寿险/, 'wholeLife'],
  [/定期寿险/, 'term'],
  [/护理/, 'care'],
  [/医疗/, 'medical'],
  [/意外/, 'accident'],
  [/疾病/, 'criticalIllness'],
];

export function kindOf(name: string): ProductKind | null {
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
