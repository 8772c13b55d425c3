import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFamily } from './testing/withFamily.ts';
import { exampleFile, runProgram } from './testing/runProgram.ts';
import { smallFamily } from './testing/smallFamily.ts';

const couple = exampleFile('ok/young-couple.json');

/** What may be stated beside the family's own money, all at once. */
const exposed = {
  liabilities: [
    { label: '家用车', kind: 'driving', person: 'adult', coverCents: '100万' },
    { label: '合同纠纷', kind: 'litigation', amountCents: '20万' },
  ],
  companies: [
    {
      label: '小公司',
      owner: 'adult',
      share: 0.5,
      form: 'limited',
      bookValueCents: '40万',
      debtsCents: '30万',
      guaranteedCents: '10万',
      incomes: [{ person: 'adult', label: '工资', keptOnDeath: 0, keptOnDisability: 0.5 }],
    },
  ],
  assets: [{ label: '存款', valueCents: '8万', kind: 'cash', assetClass: 'deposit' }],
  scenes: [{ id: 'selfDriving', parameters: { carYuan: 9000 } }],
  factSources: [{ subject: '房贷', source: '银行对账单', date: '2026-10-01' }],
  policies: [
    {
      id: 'care',
      kind: 'care',
      product: '示例护理险',
      insurer: '示例保险公司（虚构）',
      policyholder: 'adult',
      insured: 'adult',
      beneficiary: '被保险人本人',
      sumInsuredCents: '3万',
      guaranteedYears: 5,
      annualPremiumCents: '2,000元',
      premiumYears: 10,
      coverUntilAge: 80,
    },
  ],
};

test('scenes near to the family are listed with gaps before and after', () => {
  const { exit, out } = runProgram(['scenes', couple]);
  expect(exit).toBe(0);
  for (const words of [
    '== 迎来新生儿（newBaby）',
    '== 离婚，孩子随收入较高的一方（divorce）',
    '情景中缺',
    '几岁独立 22 岁',
  ])
    expect(out).toContain(words);
  expect(out).not.toContain('（ageingParents）');
});

test('one scene alone, as lines and as JSON', () => {
  const { out } = runProgram(['scenes', couple, '--only', 'mortgage', '--json']);
  expect(JSON.parse(out)).toMatchObject([{ id: 'mortgage', asked: true }]);
  const single = runProgram(['scenes', exampleFile('ok/single.json'), '--only', 'divorce']);
  expect(single.out).toContain('这个家庭现在做不到：这个家庭没有这样的人：伴侣。');
  // The mark says what the file names, and this one names nothing.
  expect(single.out).not.toContain('== *');
  const childless = runProgram(['scenes', exampleFile('ok/single.json'), '--only', 'studyAbroad']);
  expect(childless.out).toContain('这个家庭没有这样的人：孩子。');
  expect(childless.out).toContain('从几岁起 18 岁');
});

test('a scene that is not there is refused with the list of those that are', () => {
  const { exit, err } = runProgram(['scenes', couple, '--only', 'flying']);
  expect(exit).toBe(2);
  expect(err).toContain('ageingParents、');
  const tagged = { scenes: [{ id: 'flying' }] };
  const refused = withFamily((file) => runProgram(['plan', file, '--json']), tagged);
  expect(refused.exit).toBe(3);
  expect(refused.err).toContain('scenes[0]');
});

test('everything beside the ranked risks goes from the file to a proposal that verifies', () => {
  withFamily((file, folder) => {
    const pdf = join(folder, 'plan.pdf');
    const { exit, out, err } = runProgram(['plan', file, '--out', pdf]);
    expect(err).not.toContain('拒绝');
    expect(exit).toBe(0);
    for (const words of [
      '没有概率的风险',
      '对他人的责任',
      '合同纠纷',
      '自己的公司',
      '目标与资产结构',
      '开车上路',
      '银行对账单',
    ]) {
      expect(out).toContain(words);
    }
    expect(readFileSync(pdf).subarray(0, 4).toString()).toBe('%PDF');
    expect(runProgram(['verify', pdf]).exit).toBe(0);
  }, exposed);
});

test('an impossible company is refused before anything is planned', () => {
  const [company] = exposed.companies;
  const twice = {
    ...exposed,
    assets: [
      ...smallFamily.assets,
      { label: '小公司', valueCents: '20万', kind: 'never', assetClass: 'company' },
    ],
    companies: [company],
  };
  const ran = withFamily((file) => runProgram(['household', 'check', file]), twice);
  expect(ran.exit).toBe(3);
  expect(ran.err).toContain('companies[0].equityAsset');
});
