/**
 * Liabilities, companies and sources: whose they are, and that nothing is stated twice. A company's
 * value or guarantee that stands among the assets or guarantees already has to be named there.
 */
import { compareDates, type Refusal } from '@cebao/kernel';
import type { Company } from '../exposed/exposed.ts';
import type { Household } from '../household.ts';
import { duplicateFaults, unknownFaults, type Mention } from './references.ts';

export function exposedFaults(household: Household): readonly Refusal[] {
  const { persons, liabilities, companies } = household;
  const mentions: readonly Mention[] = [
    ...liabilities.flatMap(({ person }, i) =>
      person === null ? [] : [{ thing: `liabilities[${String(i)}].person`, id: person }],
    ),
    ...companies.flatMap(({ owner, incomes }, i) => [
      { thing: `companies[${String(i)}].owner`, id: owner },
      ...incomes.map((income, j) => ({
        thing: `companies[${String(i)}].incomes[${String(j)}].person`,
        id: income.person,
      })),
    ]),
  ];
  return [
    ...unknownFaults(mentions, persons),
    ...liabilities.flatMap(liabilityFaults),
    ...companies.flatMap((company, i) => companyFaults(company, { i, household })),
    ...sourceFaults(household),
    ...sceneFaults(household),
  ];
}

/** A claim before a court has its amount; no assumption knows it. */
function liabilityFaults(
  { kind, amountCents, label }: Household['liabilities'][number],
  i: number,
): readonly Refusal[] {
  if (kind !== 'litigation' || amountCents !== null) return [];
  const thing = `liabilities[${String(i)}].amountCents`;
  return [{ code: 'MISSING_FIELD', thing, value: label, limit: '诉讼必须写明请求的金额' }];
}

type Where = { readonly i: number; readonly household: Household };

function companyFaults(company: Company, { i, household }: Where): readonly Refusal[] {
  const thing = `companies[${String(i)}]`;
  const faults: Refusal[] = [];
  const asset = household.assets.find((a) => a.label === company.equityAsset);
  if (company.equityAsset !== null && asset === undefined) {
    const at = `${thing}.equityAsset`;
    faults.push({
      code: 'BAD_FIELD',
      thing: at,
      value: company.equityAsset,
      limit: 'assets 中的 label',
    });
  }
  const twin = household.assets.find(
    (a) => a.assetClass === 'company' && a.label === company.label,
  );
  if (company.equityAsset === null && twin !== undefined) {
    const limit = '资产里已有同名的公司股权：写在 equityAsset，不重复计算';
    faults.push({
      code: 'MISSING_FIELD',
      thing: `${thing}.equityAsset`,
      value: company.label,
      limit,
    });
  }
  return [
    ...faults,
    ...guaranteeFaults(company, { thing, household }),
    ...incomeFaults(company, { thing, household }),
  ];
}

type Named = { readonly thing: string; readonly household: Household };

function guaranteeFaults(company: Company, { thing, household }: Named): readonly Refusal[] {
  const { guaranteedCents, debtsCents, owner } = company;
  if (guaranteedCents > debtsCents) {
    const limit = `不多于 debtsCents ${String(debtsCents)}`;
    const value = String(guaranteedCents);
    return [{ code: 'BAD_NUMBER', thing: `${thing}.guaranteedCents`, value, limit }];
  }
  return company.guarantees.flatMap((label, j): readonly Refusal[] => {
    const stated = household.guarantees.find((g) => g.label === label);
    if (stated?.guarantor === owner) return [];
    const at = `${thing}.guarantees[${String(j)}]`;
    const limit = '该公司所有人的 guarantees 中的 label';
    return [{ code: 'BAD_FIELD', thing: at, value: label, limit }];
  });
}

/** An income is paid by one company only, and is one that the person has. */
function incomeFaults({ incomes }: Company, { thing, household }: Named): readonly Refusal[] {
  return incomes.flatMap(({ person, label }, j): readonly Refusal[] => {
    const owner = household.persons.find(({ id }) => id === person);
    if (owner === undefined) return [];
    const at = `${thing}.incomes[${String(j)}].label`;
    if (!owner.incomes.some((income) => income.label === label)) {
      return [
        { code: 'BAD_FIELD', thing: at, value: label, limit: `${person} 的 incomes 中的 label` },
      ];
    }
    const paid = household.companies.flatMap((c) => c.incomes);
    const times = paid.filter((p) => p.person === person && p.label === label).length;
    if (times <= 1) return [];
    return [{ code: 'DUPLICATE_ID', thing: at, value: label, limit: '一项收入只写在一家公司' }];
  });
}

function sourceFaults({ factSources, asOf }: Household): readonly Refusal[] {
  return factSources.flatMap(({ date }, i): readonly Refusal[] => {
    if (compareDates(date, asOf) <= 0) return [];
    const thing = `factSources[${String(i)}].date`;
    return [{ code: 'BAD_DATE', thing, value: date, limit: `不晚于 asOf ${asOf}` }];
  });
}

function sceneFaults({ scenes }: Household): readonly Refusal[] {
  return duplicateFaults(scenes.map(({ id }, i) => ({ thing: `scenes[${String(i)}]`, id })));
}
