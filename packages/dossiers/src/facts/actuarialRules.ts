/**
 * The regulator's actuarial rules as `checkBasis` reads them, and the figures of cash values by
 * regulation. Source: data/rules/actuarial/source.md; every row names its document.
 */
import type {
  ActuarialRules,
  ExpenseCap,
  LeastSum,
  PricingRateCap,
  TableUse,
} from '@cebao/actuarial';
import { annualRateResult, ok } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { integerOf, textOf } from '@cebao/sheets';
import { dataRoot } from '../read/dataFile.ts';
import { percent, rulesOf, shareOf, type RuleFile } from './ruleFile.ts';
import { businessesOf, channelsOf, wordOf } from './ruleWords.ts';

export function loadActuarialRules(root: string = dataRoot): Result<ActuarialRules> {
  const pricingRates = rulesOf(root, pricingRateFile);
  if (!pricingRates.ok) return pricingRates;
  const expenses = rulesOf(root, expenseFile);
  if (!expenses.ok) return expenses;
  const leastSums = rulesOf(root, leastSumFile);
  if (!leastSums.ok) return leastSums;
  const tables = rulesOf(root, tableFile);
  if (!tables.ok) return tables;
  return ok({
    pricingRates: pricingRates.value,
    expenses: expenses.value,
    leastSums: leastSums.value,
    tables: tables.value,
  });
}

const pricingRateFile: RuleFile<PricingRateCap> = {
  name: 'pricing-rates.csv',
  columns: ['design', 'product', 'channels', 'rate_percent'],
  read: (row) => {
    const design = wordOf(row, 'design', ['ordinary', 'participating', 'universal']);
    if (!design.ok) return design;
    const business = businessesOf(row, 'product');
    if (!business.ok) return business;
    const channels = channelsOf(row);
    if (!channels.ok) return channels;
    const rate = shareOf(row, 'rate_percent', percent);
    if (!rate.ok) return rate;
    const cap = annualRateResult(rate.value, `${row.place} rate_percent`);
    if (!cap.ok) return cap;
    return ok({
      design: design.value,
      business: business.value[0] ?? null,
      channels: channels.value,
      cap: cap.value,
    });
  },
};

const expenseFile: RuleFile<ExpenseCap> = {
  name: 'expense-caps.csv',
  columns: ['design', 'products', 'payment', 'sold', 'cap_percent'],
  read: (row) => {
    const design = wordOf(row, 'design', ['ordinary', 'participating', 'universal']);
    if (!design.ok) return design;
    const businesses = businessesOf(row, 'products');
    if (!businesses.ok) return businesses;
    const payment = wordOf(row, 'payment', ['regular', 'single', 'any']);
    if (!payment.ok) return payment;
    const soldTo = wordOf(row, 'sold', ['individual', 'group']);
    if (!soldTo.ok) return soldTo;
    const cap = shareOf(row, 'cap_percent', percent);
    if (!cap.ok) return cap;
    return ok({
      design: design.value,
      businesses: businesses.value,
      payment: payment.value === 'any' ? null : payment.value,
      soldTo: soldTo.value,
      cap: cap.value,
    });
  },
};

const ages = { min: 0, max: 120 };

const leastSumFile: RuleFile<LeastSum> = {
  name: 'sum-to-premium.csv',
  columns: ['design', 'products', 'age_from', 'age_to', 'least_percent'],
  read: (row) => {
    const design = wordOf(row, 'design', ['ordinary', 'participating', 'universal']);
    if (!design.ok) return design;
    const businesses = businessesOf(row, 'products');
    if (!businesses.ok) return businesses;
    const fromAge = integerOf(row, 'age_from', ages);
    if (!fromAge.ok) return fromAge;
    const toAge = textOf(row, 'age_to') === '' ? ok(null) : integerOf(row, 'age_to', ages);
    if (!toAge.ok) return toAge;
    const least = shareOf(row, 'least_percent', 10 * percent);
    if (!least.ok) return least;
    return ok({
      design: design.value,
      businesses: businesses.value,
      fromAge: fromAge.value,
      toAge: toAge.value,
      least: least.value,
    });
  },
};

const tableFile: RuleFile<TableUse> = {
  name: 'life-tables.csv',
  columns: ['products', 'led_by', 'table'],
  read: (row) => {
    const businesses = businessesOf(row, 'products');
    if (!businesses.ok) return businesses;
    const ledBy = wordOf(row, 'led_by', ['death', 'survival', 'any']);
    if (!ledBy.ok) return ledBy;
    const tableClass = wordOf(row, 'table', ['CL1', 'CL2', 'CL3']);
    if (!tableClass.ok) return tableClass;
    return ok({
      businesses: businesses.value,
      ledBy: ledBy.value === 'any' ? null : ledBy.value,
      tableClass: tableClass.value,
    });
  },
};
