/** Contracts that may be the main of a rider, as options of a field. */
import { textAt } from '../../draft/json.ts';
import type { Json } from '../../draft/json.ts';
import type { Option } from '../../ui/field/chosen.tsx';

type Own = { readonly id: string; readonly insured: string };

/** Those on the same insured, without itself and without riders; each with its insurer. */
export function mainOptions(contracts: readonly Json[], own: Own): readonly Option[] {
  if (own.insured === '') return [];
  return contracts
    .filter(
      (contract) =>
        textAt(contract, 'id') !== '' &&
        textAt(contract, 'id') !== own.id &&
        textAt(contract, 'insured') === own.insured &&
        textAt(contract, 'riderOf') === '',
    )
    .map((contract) => {
      const id = textAt(contract, 'id');
      const words = [textAt(contract, 'product') || id, textAt(contract, 'insurer')];
      return { value: id, label: words.filter((word) => word !== '').join(' · ') };
    });
}
