/**
 * The family of tests/planning/plan/waivers.test.ts as a file: a mother alone with a child, whose plan
 * holds a waiver. Every figure is invented.
 */
import type { Page } from 'playwright-core';

const quote = {
  kind: 'medical',
  insurer: '示例保险公司（虚构）',
  beneficiary: '被保险人本人',
  premiumYears: 20,
  coverYears: 20,
  deductibleCents: '1万',
  limitCents: '200万',
  share: 1,
  guaranteedRenewalYears: 20,
  quoteDate: '2026-10-20',
  expires: '2026-12-31',
  source: '示例报价，非真实产品',
};

const motherAndChild = {
  format: 'cebao.household/1',
  name: '母子二人',
  asOf: '2026-11-01',
  region: '浙江省杭州市',
  persons: [
    {
      id: 'mother',
      name: '周静',
      sex: 'female',
      birthDate: '1992-05-01',
      role: 'adult',
      occupationCode: '170506',
      socialMedical: 'employee',
      ifSurviving: null,
      incomes: [{ label: '工资', kind: 'work', annualCents: '40万', untilAge: 58 }],
    },
    {
      id: 'child',
      name: '周一',
      sex: 'male',
      birthDate: '2020-05-01',
      role: 'child',
      parents: ['mother'],
      occupationCode: '120102',
      socialMedical: 'resident',
      independentAge: 22,
    },
  ],
  costs: [
    { label: '共同开支', kind: 'living', layer: 1, annualCents: '25万' },
    { label: '现有水准', kind: 'living', layer: 2, annualCents: '6万' },
  ],
  debts: [],
  assets: [{ label: '存款', kind: 'cash', valueCents: '5万' }],
  policies: [],
  manualLines: [
    {
      ...quote,
      id: 'medical-mother',
      product: '医疗甲',
      policyholder: 'mother',
      insured: 'mother',
      annualPremiumCents: '400元',
    },
    {
      ...quote,
      id: 'medical-child',
      product: '医疗乙',
      policyholder: 'mother',
      insured: 'child',
      annualPremiumCents: '300元',
    },
  ],
  choices: { budgetCents: '6万' },
};

/** Saves the family by the API, and opens it. */
export async function openMotherAndChild(page: Page, more: object = {}): Promise<void> {
  await openFamily(page, { ...motherAndChild, ...more });
}

/** A family that is too long to type: saved by the API, then opened like any other. */
async function openFamily(page: Page, facts: { readonly name: string }): Promise<void> {
  const status = await page.evaluate(`(async () => {
    const hex = [...crypto.getRandomValues(new Uint8Array(10))].map((b) => b.toString(16).padStart(2, '0')).join('');
    const time = Date.now().toString(16).padStart(12, '0');
    const id = [time.slice(0, 8), time.slice(8), '7' + hex.slice(0, 3), '8' + hex.slice(3, 6), hex.slice(6, 18)].join('-');
    const answer = await fetch('/api/households', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify({ id, facts: ${JSON.stringify(facts)} }),
    });
    return answer.ok ? 'saved' : await answer.text();
  })()`);
  if (status !== 'saved') throw new Error(String(status));
  await page.reload();
  await page.locator('.family-list a', { hasText: facts.name }).click();
  await page.locator('#people').waitFor();
}
