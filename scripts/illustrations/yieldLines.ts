/** What the illustrated policies earn on surrender and on death. */
import { policyYields } from '@cebao/actuarial';
import type { InternalRate, NoRate, PolicyYear, YearYields } from '@cebao/actuarial';
import { loadIllustrations } from '@cebao/dossiers';
import type { BenefitIllustration } from '@cebao/dossiers';
import { loaded } from './loaded.ts';

const years = [5, 10, 20, 30] as const;

export function yieldLines(): readonly string[] {
  const illustrations = loaded(loadIllustrations());
  return [
    '## Yields by year',
    '',
    'Internal rate a year of the premiums paid and what is received, floored to a basis point: the largest whole basis point that is still earned.',
    'Premiums fall at the start of a policy year, every payment at its end. `—`: the manual prints no value for that year. A rate that the rounding of',
    'the printed amounts alone keeps below a whole basis point counts as reached. `lost`: nothing comes back. `beyond range`: below −99.99 % or above',
    '100 % a year. `several`: more than one rate balances the flows; `no rate`: none does.',
    '',
    'No manual prints a yield, so there is nothing to hold these against. What the manuals print and can be recomputed agrees: cumulative premiums and',
    'annuities add up exactly in all of them; accumulated dividends grow at 2.5 % (222021: 2.0 %) to within 0.68 yuan.',
    '',
    'Guaranteed:',
    '',
    ...tableOf(illustrations.map((one) => rowOf(one, one.policy.guaranteed))),
    '',
    'As illustrated, with dividends that are **not guaranteed**:',
    '',
    ...tableOf(
      illustrations.flatMap((one) =>
        one.policy.illustrated === null ? [] : [rowOf(one, one.policy.illustrated)],
      ),
    ),
  ];
}

function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const titles = [
    'illustration',
    ...years.map((year) => `surrender ${year}`),
    'surrender last',
    ...years.map((year) => `death ${year}`),
    'death last',
    'last year',
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = titles.map(() => '---');
  return ['<!-- prettier-ignore -->', line(titles), line(rule), ...rows.map(line)];
}

function rowOf({ id }: BenefitIllustration, policy: readonly PolicyYear[]): readonly string[] {
  const { guaranteed: yields } = loaded(policyYields({ guaranteed: policy, illustrated: null }));
  const last = yields.length;
  const cells = (of: (year: YearYields) => InternalRate | null) =>
    [...years, last].map((year) => {
      const found = yields[year - 1];
      return found === undefined ? '—' : rateText(of(found));
    });
  return [
    id,
    ...cells(({ onSurrender }) => onSurrender),
    ...cells(({ onDeath }) => onDeath),
    String(last),
  ];
}

const reasons = {
  nothingPaid: 'nothing paid',
  nothingReceived: 'lost',
  beyondRange: 'beyond range',
  neverBalanced: 'no rate',
} as const satisfies Readonly<Record<NoRate, string>>;

function rateText(rate: InternalRate | null): string {
  if (rate === null) return '—';
  if (rate.kind === 'none') return reasons[rate.reason];
  if (rate.kind === 'several') return 'several';
  return `${(rate.floorBp / 100).toFixed(2)} %`;
}
