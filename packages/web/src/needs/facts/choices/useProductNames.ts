/** A product of the catalogue or a quote of the family by its code. */
import { useQuery } from '@tanstack/react-query';
import { productsQuery } from '../../../api/queries.ts';
import { useList } from '../../../draft/DraftContext.tsx';
import { isObject } from '../../../draft/json.ts';

export function useProductNames(): (code: string) => string {
  const { data } = useQuery(productsQuery);
  const quotes = useList('manualLines');
  return (code) => {
    const quote = quotes.find((item) => isObject(item) && item['id'] === code);
    const product = data?.products.find((item) => item.code === code);
    if (product !== undefined) return product.name;
    const name = isObject(quote) ? quote['product'] : undefined;
    return typeof name === 'string' ? name : code;
  };
}
