/**
 * Riders (附加险) among quotes and policies: a rider hangs on exactly one main contract, of the same
 * insured and insurer, that is no rider itself; a quoted one ends and is paid no longer than its quoted
 * main. A code that is neither a quote nor a policy is a product's: the catalogue says whether it is.
 */
import type { Refusal } from '@cebao/kernel';
import type { Cover } from '../cover.ts';
import { quotedYears, type Household } from '../household.ts';

/** A contract of the family by what riders ask of it. */
type Paper = {
  readonly thing: string;
  readonly cover: Pick<Cover, 'id' | 'insured' | 'insurer'>;
  readonly riderOf: string | null;
  /** null of a policy: its years are those that are left, and the plan looks at them. */
  readonly years: Years | null;
};
type Years = ReturnType<typeof quotedYears>;

export function riderFaults(
  household: Pick<Household, 'manualLines' | 'policies'>,
): readonly Refusal[] {
  const quotes = household.manualLines.map((line, i): Paper => {
    const { cover, riderOf } = line;
    return { thing: `manualLines[${String(i)}]`, cover, riderOf, years: quotedYears(line) };
  });
  const policies = household.policies.map((policy, i): Paper => {
    const { riderOf } = policy.contract;
    return { thing: `policies[${String(i)}]`, cover: policy, riderOf, years: null };
  });
  return [
    ...quotes.flatMap((paper) => paperFaults(paper, [...quotes, ...policies])),
    ...policies.flatMap((paper) => paperFaults(paper, policies)),
    ...policies.flatMap((paper) => unknownMain(paper, policies)),
  ];
}

function paperFaults(paper: Paper, papers: readonly Paper[]): readonly Refusal[] {
  const { thing, cover, riderOf } = paper;
  const main = papers.find((other) => other.cover.id === riderOf);
  if (riderOf === null || main === undefined) return [];
  const at = `${thing}.riderOf`;
  const no = (limit: string): Refusal => ({ code: 'BAD_FIELD', thing: at, value: riderOf, limit });
  if (main === paper) return [no('不能附加于自己')];
  const faults: Refusal[] = [];
  const ring = ringOf(paper, papers);
  if (ring !== null) faults.push(no(`不能互相附加：${ring.join(' → ')}`));
  else if (main.riderOf !== null) faults.push(no('主险本身不是附加险'));
  if (main.cover.insured !== cover.insured) {
    faults.push(no(`被保险人是 ${cover.insured} 的主险`));
  }
  if (main.cover.insurer !== cover.insurer) faults.push(no(`${cover.insurer} 的主险`));
  return [...faults, ...yearFaults(paper, main)];
}

/** The ids from a rider over its mains back to itself; null where they end. */
function ringOf(paper: Paper, papers: readonly Paper[]): readonly string[] | null {
  const seen = [paper];
  let main = mainOf(paper, papers);
  while (main !== undefined && !seen.includes(main)) {
    seen.push(main);
    main = mainOf(main, papers);
  }
  return main === paper ? [...seen, paper].map(({ cover }) => cover.id) : null;
}

function mainOf({ riderOf }: Paper, papers: readonly Paper[]): Paper | undefined {
  return papers.find(({ cover }) => cover.id === riderOf);
}

function yearFaults({ thing, years }: Paper, main: Paper): readonly Refusal[] {
  const most = main.years;
  if (years === null || most === null) return [];
  const name = { coverYears: '保障年数', premiumYears: '交费年数' };
  return (['coverYears', 'premiumYears'] as const).flatMap((field): readonly Refusal[] => {
    if (years[field] <= most[field]) return [];
    const limit = `不多于主险 ${main.cover.id} 的${name[field]} ${String(most[field])}`;
    return [{ code: 'BAD_NUMBER', thing: `${thing}.${field}`, value: String(years[field]), limit }];
  });
}

function unknownMain({ thing, riderOf }: Paper, policies: readonly Paper[]): readonly Refusal[] {
  if (riderOf === null || policies.some(({ cover }) => cover.id === riderOf)) return [];
  const limit = `另一份保单的 id：${policies.map(({ cover }) => cover.id).join('、')}`;
  return [{ code: 'BAD_ID', thing: `${thing}.riderOf`, value: riderOf, limit }];
}
