/** What a benefit of a fixed amount pays under one cover, fen; a bill or an annuity is none. */
import type { Pay } from '@cebao/actuarial';
import type { Cover } from './cover.ts';

/** The sum is that of the year of the event. */
type Paying = Pick<Cover, 'surrenderValueCents'> & { readonly sumInsuredCents: number };

export function fixedCents(pays: Pay, cover: Paying): number {
  switch (pays.kind) {
    case 'share': {
      const cents = cover.sumInsuredCents * pays.share;
      return pays.capCents === null ? cents : Math.min(cents, pays.capCents);
    }
    case 'cashValue':
      return cover.surrenderValueCents;
    case 'greatest':
      return pays.of.reduce((most, part) => Math.max(most, fixedCents(part, cover)), 0);
    case 'premiumsPaid':
    case 'annuity':
    case 'indemnity':
    case 'untranslatable':
      return 0;
  }
}
