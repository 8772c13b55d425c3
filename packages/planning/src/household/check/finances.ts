/** Incomes, costs, debts, assets and cover: whose they are, and whether their years can be. */
import { compareDates } from '@cebao/kernel';
import type { Refusal } from '@cebao/kernel';
import { duplicateFaults, unknownFaults } from './references.ts';
import type { Mention } from './references.ts';
import type { Cover } from '../cover.ts';
import type { Asset, Cost, Debt, Household, ManualLine, Person } from '../household.ts';

export function financeFaults(household: Household): readonly Refusal[] {
  const { persons, costs, debts, assets } = household;
  const mentions = [
    ...costs.flatMap((cost, i) => mention(`costs[${String(i)}].person`, cost.person)),
    ...assets.flatMap((asset, i) => mention(`assets[${String(i)}].owner`, asset.owner)),
  ];
  return [
    ...persons.flatMap(incomeFaults),
    ...unknownFaults(mentions, persons),
    ...costs.flatMap((cost, i) => costFaults(cost, { thing: `costs[${String(i)}]`, persons })),
    ...debts.flatMap(debtFaults),
    ...assets.flatMap(assetFaults),
  ];
}

/** Policies in force and quotes share one set of ids: bans and plan lines name them alike. */
export function coverFaults({ persons, policies, manualLines }: Household): readonly Refusal[] {
  const covers = [
    ...policies.map((cover, i) => ({ thing: `policies[${String(i)}]`, cover })),
    ...manualLines.map(({ cover }, i) => ({ thing: `manualLines[${String(i)}]`, cover })),
  ];
  const mentions = covers.flatMap(({ thing, cover }) => [
    { thing: `${thing}.policyholder`, id: cover.policyholder },
    { thing: `${thing}.insured`, id: cover.insured },
  ]);
  return [
    ...duplicateFaults(covers.map(({ thing, cover }) => ({ thing: `${thing}.id`, id: cover.id }))),
    ...unknownFaults(mentions, persons),
    ...manualLines.flatMap(({ cover }, i) => periodFaults(cover, `manualLines[${String(i)}]`)),
    ...manualLines.flatMap(quoteFaults),
  ];
}

function mention(thing: string, id: string | null): readonly Mention[] {
  return id === null ? [] : [{ thing, id }];
}

type Span = { readonly fromAge: number | null; readonly untilAge: number | null };

function incomeFaults(person: Person, i: number): readonly Refusal[] {
  return person.incomes.flatMap((income, j) =>
    spanFaults(income, `persons[${String(i)}].incomes[${String(j)}]`),
  );
}

function spanFaults({ fromAge, untilAge }: Span, thing: string): readonly Refusal[] {
  if (fromAge === null || untilAge === null || fromAge < untilAge) return [];
  const value = `${String(fromAge)} 至 ${String(untilAge)}`;
  return [{ code: 'AGE_OUT_OF_RANGE', thing, value, limit: 'fromAge 小于 untilAge' }];
}

/** Ages of a shared cost are those of the youngest child: without a child they mean nothing. */
function costFaults(
  cost: Cost,
  { thing, persons }: { readonly thing: string; readonly persons: readonly Person[] },
): readonly Refusal[] {
  const aged = cost.fromAge !== null || cost.untilAge !== null;
  const child = persons.some((person) => person.role === 'child');
  if (cost.person !== null || !aged || child) return spanFaults(cost, thing);
  const limit = '写了年龄的共同支出需要一个孩子，或写明 person';
  return [{ code: 'MISSING_FIELD', thing: `${thing}.person`, value: '', limit }];
}

function debtFaults(debt: Debt, i: number): readonly Refusal[] {
  if (debt.remainingYears > 0 || debt.balanceCents <= 0) return [];
  const thing = `debts[${String(i)}].remainingYears`;
  return [{ code: 'BAD_NUMBER', thing, value: '0', limit: '余额未还清时至少 1 年' }];
}

function assetFaults(asset: Asset, i: number): readonly Refusal[] {
  if (asset.releasedAtAge === null) return [];
  const thing = `assets[${String(i)}]`;
  if (asset.kind !== 'locked') {
    const value = `${asset.kind}, ${String(asset.releasedAtAge)}`;
    const limit = '只有 locked 资产有解锁年龄';
    return [{ code: 'BAD_FIELD', thing: `${thing}.releasedAtAge`, value, limit }];
  }
  if (asset.owner !== null) return [];
  const limit = '有解锁年龄的资产必须写明所有人';
  return [{ code: 'MISSING_FIELD', thing: `${thing}.owner`, value: '', limit }];
}

/** A quote that has expired is a fact; one that ended before it was made is a slip. */
function quoteFaults({ quoteDate, expires }: ManualLine, i: number): readonly Refusal[] {
  if (compareDates(expires, quoteDate) >= 0) return [];
  const thing = `manualLines[${String(i)}].expires`;
  return [{ code: 'BAD_DATE', thing, value: expires, limit: `不早于报价日 ${quoteDate}` }];
}

function periodFaults(cover: Cover, thing: string): readonly Refusal[] {
  if (cover.premiumYears <= cover.coverYears) return [];
  const value = String(cover.premiumYears);
  const limit = `不多于保障年数 ${String(cover.coverYears)}`;
  return [{ code: 'BAD_NUMBER', thing: `${thing}.premiumYears`, value, limit }];
}
