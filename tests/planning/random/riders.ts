/**
 * Some of a family's quotes made by chance hung on other quotes, on policies in force or on products,
 * and some policies on others: within the rules of the file, main and rider of any kinds.
 */
import type { Catalogue, Household, ManualLine, Policy } from '@cebao/planning';
import type { Dice } from './dice.ts';

type Hung = Pick<Household, 'manualLines' | 'policies'>;

export function withRiders(
  { manualLines, policies }: Hung,
  {
    dice,
    share,
    products = [],
  }: {
    readonly dice: Dice;
    /** Of the quotes, about so many become riders. */
    readonly share: number;
    readonly products?: readonly string[];
  },
): Hung {
  const mains = new Set<string>();
  const quotes = manualLines.map((line, at): ManualLine => {
    if (mains.has(line.cover.id) || !dice.chance(share)) return line;
    if (products.length > 0 && dice.chance(0.3)) return { ...line, riderOf: dice.pick(products) };
    // Riders come before their mains here, so that no rider has another one.
    const others = [
      ...manualLines.slice(at + 1).filter(({ cover }) => cover.insured === line.cover.insured),
      ...policies
        .filter(({ insured }) => insured === line.cover.insured)
        .map((cover) => ({ cover, guaranteedRenewalYears: null })),
    ];
    if (others.length === 0) return line;
    const main = dice.pick(others);
    mains.add(main.cover.id);
    return hungOn(line, main);
  });
  return { manualLines: quotes, policies: policies.map((policy) => hungPolicy(policy)) };

  function hungPolicy(policy: Policy): Policy {
    const other = policies.find(({ id }) => mains.has(id));
    const fits =
      other !== undefined &&
      !mains.has(policy.id) &&
      other.insured === policy.insured &&
      other.insurer === policy.insurer;
    if (!fits) return policy;
    return { ...policy, contract: { ...policy.contract, riderOf: other.id } };
  }
}

/** From the insurer of its main, and over no more years than a quoted one; yearly beside yearly. */
function hungOn(
  line: ManualLine,
  { cover: main, guaranteedRenewalYears }: Pick<ManualLine, 'cover' | 'guaranteedRenewalYears'>,
): ManualLine {
  const guaranteed = guaranteedRenewalYears;
  const [coverYears, premiumYears] =
    guaranteed === null
      ? [Math.max(1, main.coverYears), main.premiumYears]
      : [Math.max(1, guaranteed), Math.max(1, guaranteed)];
  const years = Math.min(line.cover.coverYears, coverYears);
  const own = line.guaranteedRenewalYears;
  return {
    ...line,
    riderOf: main.id,
    guaranteedRenewalYears:
      own === null ? null : Math.min(own, coverYears, Math.max(1, premiumYears)),
    cover: {
      ...line.cover,
      insurer: main.insurer,
      coverYears: years,
      premiumYears: Math.min(line.cover.premiumYears, years, Math.max(1, premiumYears)),
    },
  };
}

/** A catalogue in which some products are sold beside others only. Invented: no paper says so. */
export function riddenCatalogue(catalogue: Catalogue, dice: Dice): Catalogue {
  const codes = catalogue.products.map(({ product }) => product.code);
  const riders = codes.filter(() => dice.chance(0.35));
  const mains = codes.filter((code) => !riders.includes(code));
  if (mains.length === 0) return catalogue;
  const products = catalogue.products.map(({ product, rates }) => {
    if (!riders.includes(product.code)) return { product, rates };
    const own = dice.times(dice.int(1, 3), () => dice.pick(mains));
    return { product: { ...product, riderOf: { products: own, names: [] } }, rates };
  });
  return { ...catalogue, products };
}
