/**
 * A rider needs its main (METHOD §6): on the same life and from the same insurer, bought with it or in
 * force, no rider itself, and neither covered nor paid for fewer years. From the facts alone.
 */
import type { Household, PlanLine } from '@cebao/planning';
import type { Planned } from './lineRules.ts';

export function riderFaults(planned: Planned): readonly string[] {
  const { lines } = planned.report.plan;
  return lines
    .filter((line) => line.waives.length === 0)
    .flatMap((line) =>
      faultsOf(line, planned).map((what) => `${line.insured} ${line.code}: ${what}`),
    );
}

type Contract = Pick<PlanLine, 'id' | 'insured' | 'insurer' | 'coverYears' | 'premiumYears'> & {
  readonly code: string;
  readonly name: string;
  readonly isRider: boolean;
};

function faultsOf(line: PlanLine, planned: Planned): readonly string[] {
  const asked = askedBy(line, planned);
  if (asked === null) return line.riderOf === null ? [] : ['hangs on something'];
  if (line.riderOf === null) return ['rider without its main'];
  const { id, inForce } = line.riderOf;
  const contracts = inForce ? heldBy(planned.household) : boughtIn(planned);
  const main = contracts.find((contract) => contract.id === id);
  if (main === undefined) return ['rider without its main'];
  const named =
    asked.codes.includes(main.code) ||
    asked.titles.includes(main.name) ||
    asked.names.some((name) => main.name.includes(name));
  const bad: [boolean, string][] = [
    [!named, 'rider of another main'],
    [main.isRider, 'rider of a rider'],
    [!inForce && !carriedBy(planned, id).includes(line.id), 'not among what its main carries'],
    [main.insured !== line.insured, 'main on somebody else'],
    [main.insurer !== line.insurer, 'main of another insurer'],
    [main.coverYears < line.coverYears, 'covered longer than its main'],
    [main.premiumYears < line.premiumYears, 'paid longer than its main'],
  ];
  return bad.flatMap(([is, what]) => (is ? [what] : []));
}

function carriedBy({ report }: Planned, id: string): readonly string[] {
  return report.plan.lines.find((line) => line.id === id)?.carries ?? [];
}

function askedBy(line: PlanLine, { household, catalogue }: Planned) {
  const titlesOf = (codes: readonly string[]) =>
    catalogue.products
      .filter(({ product }) => codes.includes(product.code))
      .map(({ product }) => product.name);
  if (line.source === 'manual') {
    const main = household.manualLines.find(({ cover }) => cover.id === line.code)?.riderOf ?? null;
    return main === null ? null : { codes: [main], names: [], titles: titlesOf([main]) };
  }
  const entry = catalogue.products.find(({ product }) => product.code === line.code);
  const asked = entry?.product.riderOf ?? null;
  if (asked === null) return null;
  return { codes: asked.products, names: asked.names, titles: titlesOf(asked.products) };
}

function heldBy({ policies }: Household): readonly Contract[] {
  return policies
    .filter(({ coverYears }) => coverYears > 0)
    .map((policy) => ({
      ...policy,
      code: policy.id,
      name: policy.contract.product,
      isRider: policy.contract.riderOf !== null,
    }));
}

function boughtIn({ report }: Planned): readonly Contract[] {
  return report.plan.lines.map((line) => ({ ...line, isRider: line.riderOf !== null }));
}
