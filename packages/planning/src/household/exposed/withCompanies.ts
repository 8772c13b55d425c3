/**
 * Owner, company and family in one balance sheet: the owner's part of a company is an asset that is
 * never sold, its guaranteed debts a guarantee of the owner. What the file states among assets or
 * guarantees already is taken from there and added nowhere a second time.
 *   value = share x book value + what the company owes the owner
 *   called = what the owner guaranteed; of an unlimited company all of its debts
 */
import { cents, round, type Cents } from '@cebao/kernel';
import type { Asset, Guarantee, Household } from '../household.ts';
import type { Company } from './exposed.ts';

export function withCompanies(household: Household): Household {
  if (household.companies.length === 0) return household;
  return {
    ...household,
    assets: [...household.assets, ...household.companies.flatMap(equityOf)],
    guarantees: [
      ...household.guarantees,
      ...household.companies.flatMap((company) => guaranteeOf(company, household)),
    ],
  };
}

/** The owner's part, whether or not an asset states it. */
export function shareValue(company: Company): Cents {
  const { share, bookValueCents, shareholderLoanCents } = company;
  return cents(round.halfUp(share * bookValueCents) + shareholderLoanCents);
}

/** Debts of the company that the owner answers for personally. */
export function answeredFor({ form, debtsCents, guaranteedCents }: Company): Cents {
  return form === 'unlimited' ? debtsCents : guaranteedCents;
}

function equityOf(company: Company): readonly Asset[] {
  const valueCents = shareValue(company);
  if (company.equityAsset !== null || valueCents === 0) return [];
  return [
    {
      label: company.label,
      valueCents,
      kind: 'never',
      owner: company.owner,
      releasedAtAge: null,
      assetClass: 'company',
      account: null,
    },
  ];
}

function guaranteeOf(company: Company, { guarantees }: Household): readonly Guarantee[] {
  const stated = guarantees
    .filter(({ label }) => company.guarantees.includes(label))
    .reduce((sum, g) => sum + g.amountCents, 0);
  const amountCents = cents(Math.max(answeredFor(company) - stated, 0));
  if (amountCents === 0) return [];
  return [{ label: company.label, guarantor: company.owner, amountCents, remainingYears: null }];
}
