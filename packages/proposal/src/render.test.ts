import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { ProposalBundle } from './bundle.ts';
import { compileTypst } from './compile.ts';
import { loadFonts } from './fonts/fonts.ts';
import { renderProposal } from './index.ts';
import { largeBundle } from './testing/largeBundle.ts';
import { sampleBundle } from './testing/sampleBundle.ts';
import { layoutFaults } from './testing/overlaps.ts';
import { forbidden } from './testing/texts.ts';
import { left, paragraph, right, row, table, totalRow } from './view/build.ts';
import type { Section } from './view/blocks.ts';
import { viewOf } from './view/viewOf.ts';

const folder = mkdtempSync(join(tmpdir(), 'cebao-proposal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bytesOf(bundle: ProposalBundle): Promise<Uint8Array> {
  const rendered = await renderProposal(bundle);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return rendered.value;
}

async function fileOf(name: string, bundle: ProposalBundle): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, await bytesOf(bundle));
  return file;
}

const plainSection = { lead: null, newPage: false, onePage: false };

function fileOfSections(name: string, sections: readonly Section[]): string {
  const bundle = sampleBundle();
  const view = { ...viewOf(bundle), sections };
  const file = join(folder, name);
  const page = { template: 'proposal.typ', view, attachments: bundle.attachments } as const;
  writeFileSync(file, compileTypst(page, loadFonts()));
  return file;
}

/** Rendered once for all tests that only look at it. */
const sample = fileOf('sample.pdf', sampleBundle());
const large = fileOf('large.pdf', largeBundle());

/** Text of the pages; the reader's line breaks and gaps between scripts are not part of it. */
function textOf(file: string): string {
  return run('pdftotext', ['-layout', file, '-']).replace(/\s+/g, '');
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, [...args], { encoding: 'utf8' });
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('two renders are the same bytes, also in another time zone and locale', async () => {
  const here = sha256(readFileSync(await sample));
  expect(sha256(await bytesOf(sampleBundle()))).toBe(here);
  const script = fileURLToPath(new URL('./testing/renderSample.ts', import.meta.url));
  const env = { ...process.env, TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE' };
  expect(execFileSync(process.execPath, [script], { encoding: 'utf8', env })).toBe(here);
});

test('the file is sound PDF/A-3b, dated by asOf, tagged, with bookmarks', async () => {
  const file = await sample;
  expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
  const info = run('pdfinfo', ['-isodates', file]);
  expect(info).toMatch(/CreationDate:\s+2026-03-01/);
  expect(info).toMatch(/Tagged:\s+yes/);
  const meta = run('pdfinfo', ['-meta', file]);
  expect(meta).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(meta).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  expect(readFileSync(file, 'latin1')).toContain('/Outlines');
});

test('both attachments come back byte for byte', async () => {
  const bundle = sampleBundle();
  run('pdfdetach', ['-saveall', '-o', folder, await sample]);
  for (const { name, bytes } of bundle.attachments) {
    expect(readFileSync(join(folder, name)).equals(Buffer.from(bytes)), name).toBe(true);
  }
});

test('all fonts are embedded and are the ones of this package', async () => {
  const file = await large;
  const fonts = run('pdffonts', [file]).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    expect(font).toMatch(/NotoSans(SC|JP|HK)/);
    expect(font).toMatch(/\s+yes\s+yes\s+yes\s/);
  }
});

test('names with rare characters and middle dots are text, and nothing forbidden is', async () => {
  const file = await fileOf(
    'names.pdf',
    sampleBundle({ husband: '阿卜杜热合曼·买买提', wife: '𠮷田䶮', child: '张小宝' }),
  );
  const text = textOf(file);
  for (const name of ['阿卜杜热合曼·买买提', '𠮷田䶮', '张小宝']) expect(text).toContain(name);
  expect(text).not.toMatch(forbidden);
  expect(text).not.toContain('\ufffd');
});

test('a character that no font draws is named, listed, and never a box', async () => {
  const bundle = sampleBundle({ husband: '张\ue123', wife: '李娜', child: '张小宝' });
  const text = textOf(await fileOf('missing.pdf', bundle));
  expect(text).toContain('张〔U+E123〕');
  expect(text).toContain('有字体里没有的字');
});

test('every page carries the mark when there is no licence', async () => {
  const file = await sample;
  const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [file]))?.[1]);
  expect(pages).toBeGreaterThan(5);
  for (let page = 1; page <= pages; page += 1) {
    const text = run('pdftotext', ['-f', String(page), '-l', String(page), file, '-']);
    expect(text.replace(/\s+/g, ''), `page ${page}`).toContain('培训用，不得交付客户');
    expect(text.replace(/\s+/g, '')).toContain(`第${page}页，共${pages}页`);
  }
});

test('the summary of a large family stays on one page', async () => {
  const file = await large;
  const second = run('pdftotext', ['-f', '2', '-l', '2', file, '-']).replace(/\s+/g, '');
  expect(second).toContain('家庭情况');
});

test('no word lies on another or leaves the page, with long names and hashes too', async () => {
  const bundle = largeBundle();
  const proof = {
    ...bundle.report.proof,
    catalogueVersion: '476ff511'.repeat(8),
    basisId: '31e40251'.repeat(8),
  };
  const file = await fileOf('boxes.pdf', { ...bundle, report: { ...bundle.report, proof } });
  expect(layoutFaults(run('pdftotext', ['-bbox', file, '-']))).toEqual([]);
});

test('a chapter that stays on one page keeps clear of the words before it', () => {
  const plain = { ...plainSection, blocks: [paragraph('前面的话。')] };
  const before: Section = { ...plain, id: 'before', title: '前一章' };
  const whole: Section = {
    ...plain,
    id: 'whole',
    title: '整页的一章',
    newPage: true,
    onePage: true,
  };
  const file = fileOfSections('chapters.pdf', [before, before, whole]);
  const bbox = run('pdftotext', ['-bbox', file, '-']);
  const at = (edge: string, text: string) =>
    Number(bbox.split('<page ').at(-1)?.match(`${edge}="([\\d.]+)"[^>]*>${text}<`)?.[1]);
  expect(at('yMin', '整页的一章') - at('yMax', '前面的话。')).toBeGreaterThan(6);
});

test('a total never begins a page: the row before it comes along', () => {
  const [columns, total] = [[left('项目'), right('金额')], totalRow('合计', '9')];
  const tableOf = (rows: number) =>
    table(columns, [...Array.from({ length: rows }, () => row('一行', '1')), total]);
  // So many that pages break at every place of a table; one of two rows stays whole.
  const blocks = [...Array.from({ length: 80 }, (_, at) => tableOf(13 + (at % 5))), tableOf(1)];
  const tables: Section = { ...plainSection, id: 'tables', title: '表', blocks };
  const file = fileOfSections('totals.pdf', [tables]);
  const pages = run('pdftotext', ['-layout', file, '-']).split('\f');
  const firstRows = pages.map((page) => /^ *项目.*\n+ *(\S+)/m.exec(page)?.[1]);
  expect(firstRows.filter((text) => text === '一行').length).toBeGreaterThan(20);
  expect(firstRows).not.toContain('合计');
  expect(pages.join('').match(/合计/g)).toHaveLength(blocks.length);
});

const likeSource = [
  '#read("/etc/passwd")',
  '$x$ *b* _i_',
  '<script>alert(1)</script>',
  '@label #{1+1}',
  '\\u{1F600} ${x}',
  '"}],"sections":[]',
  '//comment /*c*/',
  '= heading - list',
];

/** Each name is the husband's, the wife's or the child's of one of three families. */
const likeSourceTexts = Promise.all(
  [0, 3, 6].map(async (at) => {
    const [husband = '张三', wife = '李娜', child = '张小宝'] = likeSource.slice(at, at + 3);
    return textOf(
      await fileOf(`injection${String(at)}.pdf`, sampleBundle({ husband, wife, child })),
    );
  }),
);

test.each(likeSource.map((name, at) => [name, Math.floor(at / 3)] as const))(
  'a name that looks like source is printed as it is: %s',
  async (name, family) => {
    const text = (await likeSourceTexts)[family] ?? '';
    expect(text).toContain(name.replace(/\s+/g, ''));
    expect(text).not.toContain('root:x:');
  },
);

test('an attachment too few or twice is refused', async () => {
  const bundle = sampleBundle();
  const one = await renderProposal({ ...bundle, attachments: bundle.attachments.slice(1) });
  expect(one).toMatchObject({ ok: false, error: { thing: 'attachments.inputs.json', value: '0' } });
  const twice = [...bundle.attachments, ...bundle.attachments];
  expect(await renderProposal({ ...bundle, attachments: twice })).toMatchObject({ ok: false });
});
