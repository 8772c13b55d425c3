import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { yuan } from '@cebao/kernel';
import type { Policy } from '@cebao/planning';
import { readSheets } from '@cebao/sheets';
import { mapOf, policyCalled } from '../testing/sampleMap.ts';
import { policyMapSheets, policyMapXlsx } from './mapSheets.ts';
import { mapViewOf } from './mapView.ts';
import { matrixOf } from './matrix.ts';
import { renderPolicyMap } from './renderMap.ts';

const folder = mkdtempSync(join(tmpdir(), 'cebao-map-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hostile = '#panic("x") $ = * _ 𠮷 <b>=1+1</b> \u{1F600}';
const sample = mapOf({
  policies: [policyCalled('示例定期寿险'), policyCalled(hostile, 'hostile')],
});

function fileOf(name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const run = (command: string, args: readonly string[]) =>
  execFileSync(command, [...args], { encoding: 'utf8' });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the PDF of a policy map', () => {
  const bytes = renderPolicyMap(sample);
  const file = fileOf('map.pdf', bytes);

  test('is sound PDF/A-3b, dated by asOf, and the same bytes each time', () => {
    expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
    expect(run('pdfinfo', ['-isodates', file])).toMatch(/CreationDate:\s+2026-03-01/);
    expect(run('pdfinfo', ['-meta', file])).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(sha256(renderPolicyMap(sample))).toBe(sha256(bytes));
  });

  test('prints a hostile name as text, what no font draws as its number, and says so', () => {
    const text = run('pdftotext', ['-layout', file, '-']).replace(/\s+/g, '');
    expect(text).toContain('#panic("x")$=*_𠮷<b>=1+1</b>〔U+1F600〕');
    expect(text).toContain('字体里没有的字以〔U+编号〕代替：U+1F600');
  });

  test('has one landscape page for the family, then runs on and leaves no policy out', () => {
    const many = Array.from({ length: 90 }, (_, i) =>
      policyCalled(`产品${String(i)}号`, `p${String(i)}`),
    );
    const large = fileOf('large.pdf', renderPolicyMap(mapOf({ policies: many })));
    const first = run('pdftotext', ['-f', '1', '-l', '1', '-layout', large, '-']);
    expect(first).toContain('9,000');
    expect(first).toContain('每年要交的保费');
    expect(run('pdfinfo', [large])).toMatch(/Page size:\s+841\.89 x 595\.2/);
    const page = ['-x', '0', '-y', '0', '-W', '842', '-H', '595'];
    const text = run('pdftotext', [...page, large, '-']).replaceAll(/\s+/g, '');
    for (let i = 0; i < 90; i++) expect(text.split(`产品${String(i)}号`).length).toBeGreaterThan(8);
  });

  test('of a family without policies says that there are none', () => {
    const none = fileOf('none.pdf', renderPolicyMap(mapOf({ policies: [] })));
    const text = run('pdftotext', [none, '-']);
    expect(text).toContain('没有登记保单');
    expect(text).toContain('没有未交的保费');
  });
});

describe('the view of a policy map', () => {
  test('says who pays without a waiver, and how much is left', () => {
    const { items } = mapViewOf(mapOf({ policies: [policyCalled('示例定期寿险')] })).findings;
    expect(items.map(({ title, text }) => `${title} ${text}`)).toContainEqual(
      '他人交费而无投保人豁免 张伟的示例定期寿险：由李娜交费，还有 24,690元；交费人身故、全残或重疾后仍须续交。',
    );
  });

  test('draws a lapsed policy without a bar and a whole life to the right edge', () => {
    const policy = policyCalled('示例');
    const contract = { ...policy.contract, coverUntil: null };
    const barOf = (edits: object) =>
      mapViewOf(mapOf({ policies: [{ ...policy, contract: { ...contract, ...edits } }] })).timeline
        .groups[0]?.rows[0];
    expect(barOf({})).toMatchObject({ covered: 1, end: '终身', tone: 'accent' });
    expect(barOf({ status: 'lapsed' })).toMatchObject({
      covered: 0,
      paid: 0,
      end: '已失效',
      tone: 'muted',
    });
  });
});

describe('what a paper may say and nobody entered', () => {
  const policy = policyCalled('示例');
  const share = (of: number): Policy => ({
    ...policy,
    benefits: [
      ...policy.benefits,
      ...policy.benefits
        .slice(0, 1)
        .map((death) => ({ ...death, id: 'totalDisability', peril: 'totalDisability' as const }))
        .map((disability) => ({
          ...disability,
          pays: { kind: 'share', share: of, capCents: null } as const,
        })),
    ],
  });
  const shown = (policies: readonly Policy[]) => {
    const { columns, rows } = matrixOf(mapOf({ policies }));
    const at = columns.indexOf('全残');
    return at < 0 ? null : rows.map(({ cells }) => cells[at]?.main);
  };

  test('is a question, not a dash; a share of nothing is an answer', () => {
    expect(shown([policy])).toContain('未填');
    expect(shown([share(1)])).not.toContain('未填');
    // Nobody of the family has it, so there is no column.
    expect(shown([share(0)])).toBeNull();
  });

  test('bears the mark of what is made without a licence on each page', () => {
    const marked = fileOf('marked.pdf', renderPolicyMap(mapOf({ policies: [policy] })));
    const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [marked]))?.[1]);
    expect(pages).toBeGreaterThan(0);
    for (let page = 1; page <= pages; page++) {
      const text = run('pdftotext', ['-f', String(page), '-l', String(page), marked, '-']);
      expect(text, String(page)).toContain('培训用，不得交付客户');
    }
  });
});

describe('a policy that is paid up', () => {
  const paidAt = (yuanPaid: number): Policy => {
    const policy = policyCalled('示例定期寿险');
    const paid = { status: 'paidUp', payUntil: null, instalmentCents: yuan(yuanPaid) } as const;
    return {
      ...policy,
      annualPremiumCents: yuan(yuanPaid),
      premiumYears: 0,
      contract: { ...policy.contract, ...paid },
    };
  };
  const shown = (policy: Policy) => {
    const map = mapOf({ policies: [policy] });
    const [, sheet] = policyMapSheets(map);
    const [head = [], row = []] = sheet?.rows ?? [];
    return {
      view: JSON.stringify(mapViewOf(map)),
      cell: row[head.indexOf('每期保费（元）')],
    };
  };

  test('whose premium nobody knows any more is not said to have cost nothing', () => {
    const unstated = shown(paidAt(0));
    expect(unstated.cell).toBe(null);
    expect(unstated.view).not.toContain('年交');
    const stated = shown(paidAt(800));
    expect(stated.cell).toBe(800);
    expect(stated.view).toContain('800');
    expect(stated.view).toContain('年交');
  });
});

describe('the workbook of a policy map', () => {
  test('reads back with its amounts in yuan, and the same bytes each time', async () => {
    const bytes = await policyMapXlsx(sample);
    expect(sha256(await policyMapXlsx(sample))).toBe(sha256(bytes));
    const read = await readSheets({ name: 'map.xlsx', bytes });
    const sheets = read.ok ? read.value : [];
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      '总览',
      '保单明细',
      '每人的保障',
      '按年保费',
      '提示',
    ]);
    const total = sheets[3]?.rows.at(-1)?.at(-1);
    expect(total).toMatchObject({ kind: 'number', text: '49380' });
  });

  test('has sums of years that are the sums of policies', () => {
    const rows = policyMapSheets(sample)[3]?.rows.slice(1) ?? [];
    const totals = rows.at(-1) ?? [];
    for (let column = 3; column < totals.length; column++) {
      const sum = rows.slice(0, -1).reduce((all, row) => all + Number(row[column]), 0);
      expect(sum).toBeCloseTo(Number(totals[column]), 2);
    }
  });
});
