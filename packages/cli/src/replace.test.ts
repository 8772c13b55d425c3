import { expect, test } from 'vitest';
import { runProgram } from './testing/runProgram.ts';
import { withFamily } from './testing/withFamily.ts';

const parties = {
  kind: 'term',
  insurer: '示例保险公司（虚构）',
  policyholder: 'adult',
  insured: 'adult',
  beneficiary: '法定继承人',
  sumInsuredCents: '50万',
};
const old = {
  ...parties,
  id: 'old-term',
  product: '示例旧定期寿险',
  annualPremiumCents: '6,000元',
  premiumYears: 10,
  coverYears: 10,
};
const quote = {
  ...parties,
  id: 'new-term',
  product: '示例新定期寿险',
  annualPremiumCents: '900元',
  premiumYears: 10,
  coverYears: 10,
  quoteDate: '2026-10-20',
  expires: '2026-12-31',
  source: '示例报价，非真实产品',
};
const held = { policies: [old], manualLines: [quote] };

test('an overpriced policy may be replaced: verdict first, both values, every cost', () => {
  withFamily((file) => {
    const args = ['replace', file, '--policy', 'old-term', '--with', 'new-term'];
    const { exit, out, err } = runProgram(args);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(/^可以更换：示例旧定期寿险（old-term）\n/);
    for (const words of ['等待期', '可解除期', '两份保费', '退保损失', '按假设', '2027-02-01']) {
      expect(out).toContain(words);
    }
    const json: { readonly verdict: string; readonly line: { readonly code: string } } = JSON.parse(
      runProgram([...args, '--json']).out,
    );
    expect([json.verdict, json.line.code]).toEqual(['replace', 'new-term']);
  }, held);
});

test('an entered surrender loss keeps it', () => {
  withFamily((file) => {
    const loss = ['--surrender-loss', '10万'];
    const { exit, out } = runProgram([
      'replace',
      file,
      '--policy',
      'old-term',
      '--with',
      'new-term',
      ...loss,
    ]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^留着：/);
    expect(out).toContain('−100,000元');
  }, held);
});

test('a smaller sum has no cost below zero: what the old policy pays more has a row of its own', () => {
  withFamily(
    (file) => {
      const { exit, out } = runProgram([
        'replace',
        file,
        '--policy',
        'old-term',
        '--with',
        'new-term',
      ]);
      expect(exit).toBe(0);
      expect(out).toMatch(/等待期：这段时间靠原保单 +0元\n/);
      expect(out).toMatch(/等待期内原保单比新保单多赔的部分 +\+[\d,.]+元\n/);
    },
    { ...held, manualLines: [{ ...quote, sumInsuredCents: '20万' }] },
  );
});

test('a policy or a product that is not there is refused by name', () => {
  withFamily((file) => {
    const policy = runProgram(['replace', file, '--policy', 'none']);
    expect(policy).toMatchObject({ exit: 3, out: '' });
    expect(policy.err).toMatch(/^拒绝 BAD_ID .*old-term/);
    const line = runProgram(['replace', file, '--policy', 'old-term', '--with', '999999']);
    expect(line).toMatchObject({ exit: 2, out: '' });
    expect(line.err).toMatch(/^拒绝 UNKNOWN_PRODUCT .*111013/);
    const nothing = runProgram(['replace', file]);
    expect(nothing.exit).toBe(2);
    expect(nothing.err).toMatch(/^拒绝 MISSING_FIELD /);
  }, held);
});
