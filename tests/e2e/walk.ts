/** A planner's whole case, typed by hand: four members, six policies, three quotes. */
import type { Page } from 'playwright-core';
import { choose, search, tap, type, typeAll } from './fields.ts';

export async function newFamily(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '新建家庭' }).click();
  await page.getByPlaceholder(/林先生一家/).fill(name);
  await page.getByPlaceholder(/江苏省南京市/).fill('浙江省杭州市');
  await page.getByRole('button', { name: '建立' }).click();
  await page.locator('#people').waitFor();
}

export async function fillPeople(page: Page): Promise<void> {
  await addAdult(page, 0, { name: '沈立行', birthDate: '1988-04-16', sex: '男', income: '36万' });
  await addAdult(page, 1, { name: '江若兰', birthDate: '1990.9.2', sex: '女', income: '18w' });
  await addChild(page, 2, { name: '沈一禾', birthDate: '20190611', sex: '女' });
  await addChild(page, 3, { name: '沈一川', birthDate: '2022-01-30', sex: '男' });
}

type Someone = { readonly name: string; readonly birthDate: string; readonly sex: string };

async function addAdult(
  page: Page,
  index: number,
  who: Someone & { readonly income: string },
): Promise<void> {
  const path = `persons[${String(index)}]`;
  await page.getByRole('button', { name: '添加大人' }).click();
  await fillPerson(page, path, who);
  await search(page, `${path}.occupationCode`, '内勤');
  await choose(page, `${path}.socialMedical`, '职工医保');
  await page.getByTestId(path).getByRole('button', { name: '＋工资' }).click();
  await typeAll(page, `${path}.incomes[0]`, { annualCents: who.income, untilAge: '60' });
  await page.getByTestId(path).getByText('会变，填在下面').click();
  await typeAll(page, `${path}.ifSurviving`, {
    annualIncomeCents: '十二万',
    fromYear: '1',
    extraCareAnnualCents: '３.６万',
    extraCareYears: '8',
  });
}

async function addChild(page: Page, index: number, who: Someone): Promise<void> {
  const path = `persons[${String(index)}]`;
  await page.getByRole('button', { name: '添加孩子' }).click();
  await fillPerson(page, path, who);
  await choose(page, `${path}.socialMedical`, '居民医保');
}

async function fillPerson(
  page: Page,
  path: string,
  { name, birthDate, sex }: Someone,
): Promise<void> {
  await typeAll(page, path, { name, birthDate });
  await tap(page, `${path}.sex`, sex);
}

/** The usual rows are put in; only the amounts are typed. */
export async function fillMoney(page: Page): Promise<void> {
  await page.getByRole('button', { name: /放入常见项目/ }).click();
  const costs = ['7.2万', '2.4万', '24,000', '1.8万', '1.8万', '6万', '4万', '4万'];
  for (const [i, amount] of costs.entries()) {
    await type(page, `costs[${String(i)}].annualCents`, amount);
  }
  await page.getByRole('button', { name: '添加负债' }).click();
  await typeAll(page, 'debts[0]', {
    balanceCents: '180万',
    nominalRate: '3.45',
    remainingYears: '26',
  });
  await page.getByRole('button', { name: '＋现金存款' }).click();
  await type(page, 'assets[0].valueCents', '25万');
  await page.getByRole('button', { name: '＋自住房' }).click();
  await type(page, 'assets[1].valueCents', '420万');
  await type(page, 'choices.budgetCents', '2.4万');
}

type Cover = {
  readonly kind: string;
  readonly product: string;
  readonly insured: string;
  /** Payer other than the insured. */
  readonly payer?: string;
  readonly waiver?: string;
  readonly fields: Readonly<Record<string, string>>;
};

const lifeTerm = { beneficiary: '法定继承人', premiumYears: '14', coverUntilAge: '60' };
const yearly = { beneficiary: '被保险人本人', premiumYears: '1' };
const medical = { ...yearly, limitCents: '200万', deductibleCents: '1万', share: '100' };

export const policies: readonly Cover[] = [
  {
    kind: '定期寿险',
    product: '旧定期寿险',
    insured: '沈立行',
    fields: { ...lifeTerm, sumInsuredCents: '50万', annualPremiumCents: '620' },
  },
  {
    kind: '重疾险',
    product: '旧重疾险',
    insured: '沈立行',
    fields: { ...lifeTerm, sumInsuredCents: '20万', annualPremiumCents: '3,180' },
  },
  {
    kind: '重疾险',
    product: '旧女性重疾险',
    insured: '江若兰',
    fields: { ...lifeTerm, sumInsuredCents: '十万', annualPremiumCents: '1,450.50' },
  },
  {
    kind: '意外险',
    product: '单位团体意外',
    insured: '沈立行',
    fields: { ...yearly, sumInsuredCents: '30万', annualPremiumCents: '180' },
  },
  {
    kind: '医疗险',
    product: '少儿住院医疗',
    insured: '沈一禾',
    fields: { ...medical, limitCents: '2万', deductibleCents: '0', annualPremiumCents: '260' },
  },
  {
    kind: '年金险',
    product: '旧教育年金',
    insured: '沈一川',
    payer: '沈立行',
    waiver: '投保人',
    fields: {
      beneficiary: '被保险人本人',
      sumInsuredCents: '1万',
      annuityFromAge: '18',
      premiumYears: '6',
      coverUntilAge: '22',
      annualPremiumCents: '5000',
      surrenderValueCents: '1.1万',
    },
  },
];

const offer = { guaranteedRenewalYears: '20', quoteDate: '2026-11-20', expires: '2027-01-31' };
const million = { ...medical, ...offer, premiumYears: '20', source: '代理人来信' };

export const quotes: readonly Cover[] = [
  {
    kind: '医疗险',
    product: '百万医疗甲',
    insured: '沈立行',
    fields: { ...million, annualPremiumCents: '388', largestLaterPremiumCents: '1,560' },
  },
  {
    kind: '医疗险',
    product: '百万医疗乙',
    insured: '江若兰',
    fields: { ...million, annualPremiumCents: '356' },
  },
  {
    kind: '医疗险',
    product: '百万医疗丙',
    insured: '沈一禾',
    fields: { ...million, annualPremiumCents: '298' },
  },
];

/** Cover for years where the entry has no age to end at. */
export async function addCover(
  page: Page,
  where: {
    readonly list: 'policies' | 'manualLines';
    readonly index: number;
    readonly add: string;
    /** Whole-life cover has no end to type. */
    readonly isLife?: boolean;
  },
  { kind, product, insured, payer, waiver, fields }: Cover,
): Promise<void> {
  const path = `${where.list}[${String(where.index)}]`;
  const item = page.getByTestId(path);
  await page.getByRole('button', { name: where.add }).click();
  await tap(page, `${path}.kind`, kind);
  await choose(page, `${path}.insured`, insured);
  if (payer !== undefined) await choose(page, `${path}.policyholder`, payer);
  if (waiver !== undefined) await choose(page, `${path}.waiver`, waiver);
  if (fields['coverUntilAge'] === undefined && where.isLife !== true) {
    await item.getByRole('button', { name: '改填年数' }).click();
    await type(page, `${path}.coverYears`, fields['premiumYears'] ?? '1');
  }
  await typeAll(page, path, { product, insurer: '示例保险公司（虚构）', ...fields });
}
