/** Incomes, costs, debts, assets and cover: whose they are, and whether their years can be. */
import { compareDates, type Refusal } from '@cebao/kernel';
import { duplicateFaults, unknownFaults } from './references.ts';
import type { Mention } from './references.ts';
import type { Cover } from '../cover.ts';
import type { Asset, Cost, Debt, Guarantee, Household, ManualLine, Person } from '../household.ts';
import { ageOfMajority, isOfAge } from '../minors.ts';

export function financeFaults(household: Household): readonly Refusal[] {
  const { persons, costs, debts, assets, guarantees } = household;
  const mentions = [
    ...costs.flatMap((cost, i) => mention(`costs[${String(i)}].person`, cost.person)),
    ...assets.flatMap((asset, i) => mention(`assets[${String(i)}].owner`, asset.owner)),
    ...guarantees.flatMap((g, i) => mention(`guarantees[${String(i)}].guarantor`, g.guarantor)),
    ...debts.flatMap((debt, i) =>
      debt.repaidOnDeathOf.map((id, j) => ({
        thing: `debts[${String(i)}].repaidOnDeathOf[${String(j)}]`,
        id,
      })),
    ),
  ];
  return [
    ...persons.flatMap(incomeFaults),
    ...unknownFaults(mentions, persons),
    ...costs.flatMap((cost, i) => costFaults(cost, { thing: `costs[${String(i)}]`, persons })),
    ...costs.flatMap((cost, i) => supportFaults(cost, { thing: `costs[${String(i)}]`, persons })),
    ...debts.flatMap(debtFaults),
    ...assets.flatMap(assetFaults),
    ...guarantees.flatMap((guarantee, i) => guaranteeFaults(guarantee, { i, persons })),
  ];
}

/** Policies in force and quotes share one set of ids: bans and plan lines name them alike. */
export function coverFaults(household: Household): readonly Refusal[] {
  const { persons, policies, manualLines } = household;
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
    ...manualLines.flatMap((line, i) => quoteFaults(line, { i, household })),
  ];
}

/** A quote is signed by an adult. */
function quoteFaults(
  line: ManualLine,
  { i, household }: { readonly i: number; readonly household: Household },
): readonly Refusal[] {
  const thing = `manualLines[${String(i)}]`;
  const { cover } = line;
  const { asOf, persons } = household;
  const faults = [
    ...periodFaults(cover, thing),
    ...laneFaults(cover, thing),
    ...dayFaults(line, { thing, household }),
  ];
  const signer = persons.find((person) => person.id === cover.policyholder);
  if (signer !== undefined && !isOfAge(signer, asOf)) {
    const at = `${thing}.policyholder`;
    const limit = `投保人须年满 ${String(ageOfMajority)} 岁`;
    faults.push({ code: 'BAD_FIELD', thing: at, value: cover.policyholder, limit });
  }
  return faults;
}

/** Given in the life of the insured, on a day that has come; holds until a later one. */
function dayFaults(
  { cover, quoteDate, expires }: ManualLine,
  { thing, household }: { readonly thing: string; readonly household: Household },
): readonly Refusal[] {
  const { asOf, persons } = household;
  const faults: Refusal[] = [];
  const refuseDay = (limit: string): void => {
    faults.push({ code: 'BAD_DATE', thing: `${thing}.quoteDate`, value: quoteDate, limit });
  };
  if (compareDates(quoteDate, asOf) > 0) refuseDay(`不晚于 asOf ${asOf}`);
  const birth = persons.find((person) => person.id === cover.insured)?.birthDate;
  // A birthday to come is a fault of its own.
  const isBorn = birth !== undefined && compareDates(birth, asOf) <= 0;
  if (isBorn && compareDates(quoteDate, birth) < 0) refuseDay(`不早于被保险人出生 ${birth}`);
  if (compareDates(quoteDate, expires) > 0) {
    const limit = `不早于 quoteDate ${quoteDate}`;
    faults.push({ code: 'BAD_DATE', thing: `${thing}.expires`, value: expires, limit });
  }
  return faults;
}

/**
 * Cover that pays on an illness is illness cover, whatever it pays besides: death cover is compared for what
 * it pays on death alone, and the optimum would not be one (ADR 0045).
 */
function laneFaults({ kind, benefits }: Cover, thing: string): readonly Refusal[] {
  if (kind !== 'term' && kind !== 'accident') return [];
  return benefits.flatMap(({ peril }, i) => {
    if (peril !== 'criticalIllness') return [];
    const at = `${thing}.benefits[${String(i)}].peril`;
    const limit = `${kind} 只按身故、全残赔；赔重疾的请按 criticalIllness 登记`;
    return [{ code: 'BAD_FIELD', thing: at, value: peril, limit }];
  });
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

/**
 * Support is essential and goes on after the payer's death (METHOD §3); a cost that names the payer would
 * end with it. A stranger is a fault of its own.
 */
function supportFaults(
  { kind, person, layer }: Cost,
  { thing, persons }: { readonly thing: string; readonly persons: readonly Person[] },
): readonly Refusal[] {
  if (kind !== 'elderSupport') return [];
  const faults: Refusal[] = [];
  if (persons.some(({ id, role }) => id === person && role !== 'elder')) {
    const limit = '赡养支出的 person 是被赡养的老人（role 为 elder），老人不在成员中的不写';
    faults.push({ code: 'BAD_FIELD', thing: `${thing}.person`, value: String(person), limit });
  }
  if (layer !== 1) {
    const limit = `赡养支出是 layer 1，这一笔写了 layer ${String(layer)}`;
    faults.push({ code: 'BAD_FIELD', thing: `${thing}.kind`, value: kind, limit });
  }
  return faults;
}

function debtFaults(debt: Debt, i: number): readonly Refusal[] {
  if (debt.remainingYears > 0 || debt.balanceCents <= 0) return [];
  const thing = `debts[${String(i)}].remainingYears`;
  return [{ code: 'BAD_NUMBER', thing, value: '0', limit: '余额未还清时至少 1 年' }];
}

/** A child can bind itself for nobody's debts. */
function guaranteeFaults(
  { guarantor }: Guarantee,
  { i, persons }: { readonly i: number; readonly persons: readonly Person[] },
): readonly Refusal[] {
  const minor = persons.some((person) => person.id === guarantor && person.role === 'child');
  if (!minor) return [];
  const thing = `guarantees[${String(i)}].guarantor`;
  return [{ code: 'BAD_FIELD', thing, value: guarantor, limit: '担保人是成年人或老人' }];
}

function assetFaults(asset: Asset, i: number): readonly Refusal[] {
  const thing = `assets[${String(i)}]`;
  if (asset.account !== null) return accountFaults(asset, thing);
  if (asset.releasedAtAge === null) return [];
  if (asset.kind !== 'locked') {
    const value = `${asset.kind}, ${String(asset.releasedAtAge)}`;
    const limit = '只有 locked 资产有解锁年龄';
    return [{ code: 'BAD_FIELD', thing: `${thing}.releasedAtAge`, value, limit }];
  }
  if (asset.owner !== null) return [];
  const limit = '有解锁年龄的资产必须写明所有人';
  return [{ code: 'MISSING_FIELD', thing: `${thing}.owner`, value: '', limit }];
}

/** Housing fund and personal pension are locked, and somebody's. */
function accountFaults(asset: Asset, thing: string): readonly Refusal[] {
  if (asset.kind !== 'locked') {
    const limit = '公积金与个人养老金账户是 locked 资产';
    return [{ code: 'BAD_FIELD', thing: `${thing}.kind`, value: asset.kind, limit }];
  }
  if (asset.owner !== null) return [];
  const limit = '公积金与个人养老金账户必须写明所有人';
  return [{ code: 'MISSING_FIELD', thing: `${thing}.owner`, value: '', limit }];
}

function periodFaults(cover: Cover, thing: string): readonly Refusal[] {
  if (cover.premiumYears <= cover.coverYears) return [];
  const value = String(cover.premiumYears);
  const limit = `不多于保障年数 ${String(cover.coverYears)}`;
  return [{ code: 'BAD_NUMBER', thing: `${thing}.premiumYears`, value, limit }];
}
