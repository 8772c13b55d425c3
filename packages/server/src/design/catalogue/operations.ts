/** Products with published tables, prices, occupations, and what the browser's engine takes. */
import { offers, quote } from '@cebao/actuarial';
import type { Catalogue } from '@cebao/planning';
import { guarded } from '../../platform/http/operations.ts';
import { problem } from '../../platform/http/problem.ts';
import { productsOf } from './products.ts';

const { catalogue } = guarded;

export const catalogueHandlers = catalogue.router({
  products: catalogue.products.handler(({ context }) => productsOf(context.services.books)),

  offers: catalogue.offers.handler(({ context, input }) => {
    const { product, rates } = entryOf(context.services.books.facts.catalogue, input.code);
    return { terms: offers(product, rates, input.applicant) };
  }),

  quote: catalogue.quote.handler(({ context, input }) => {
    const { product, rates } = entryOf(context.services.books.facts.catalogue, input.code);
    const { applicant, term, chosenCents } = input;
    const request = { ...applicant, ...term, chosenCents };
    const quoted = quote(product, rates, request);
    if (!quoted.ok) throw problem('QUOTE_REFUSED', { refusals: [quoted.error] });
    return quoted.value;
  }),

  occupations: catalogue.occupations.handler(({ context, input }) => {
    const { search, limit } = input;
    const found = [...context.services.books.occupations].filter(
      ([code, { name }]) => name.includes(search) || code.startsWith(search),
    );
    const occupations = found
      .slice(0, limit)
      .map(([code, occupation]) => ({ code, ...occupation }));
    return { total: found.length, occupations };
  }),

  planningFacts: catalogue.planningFacts.handler(({ context }) => {
    const { basis, facts, assumptions, stressSpread, replacement, factsTag } =
      context.services.books;
    context.answer.set('etag', `"${factsTag}"`);
    context.answer.set('cache-control', 'private, no-cache');
    return { basis, facts, assumptions, stressSpread, replacement };
  }),
});

function entryOf({ products }: Catalogue, code: string): Catalogue['products'][number] {
  const entry = products.find(({ product }) => product.code === code);
  if (entry === undefined) throw problem('NOT_FOUND');
  return entry;
}
