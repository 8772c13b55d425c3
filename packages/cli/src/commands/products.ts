/** `cebao products`: what the installed catalogue holds. */
import { loadEveryProduct, type CatalogueEntry } from '@cebao/dossiers';
import { gateWords, kindWords, statusWords } from '@cebao/proposal';
import { readArguments } from '../arguments.ts';
import { loadDossiers, type Dossiers } from '../dossiers.ts';
import { done, exits, fail, failUsage, type Outcome } from '../exit.ts';
import { line, type Io } from '../io.ts';
import { left, right, textTable } from '../text/table.ts';
import type { Command } from './command.ts';

/** Said beside every product: nothing here is an offer. */
export const notOnSale = '已公布费率表，非现行在售';

export const productsCommand: Command = {
  name: 'products',
  usage: 'cebao products',
  summary: '列出产品目录',
  help: [
    '产品来自公布的费率表与条款，不是现行报价；规划师自己拿到的报价写在家庭文件的 manualLines 里。',
    '格数：费率表里印了多少个价格。偿付能力未知的公司不会被当作达标。',
    '仅有费率表的产品可以询价，不进入方案：没有读过条款，就不知道它赔什么。',
    '',
    '例：',
    '  cebao products',
  ],
  run: (args, io) => Promise.resolve(products(args, io)),
};

function products(args: readonly string[], io: Io): Outcome {
  const given = readArguments(args, {});
  if (!given.ok) return given;
  if (given.value.files.length > 0) {
    return failUsage('cebao products', given.value.files.join(' '), '没有参数');
  }
  const dossiers = loadDossiers();
  if (!dossiers.ok) return dossiers;
  const every = loadEveryProduct();
  if (!every.ok) return fail(exits.bug, every.error);
  for (const text of tableOf(every.value, dossiers.value)) line(io.out, text);
  line(io.out, '');
  line(io.out, `目录版本 ${dossiers.value.facts.catalogue.version}`);
  return done;
}

function tableOf(entries: readonly CatalogueEntry[], { facts }: Dossiers): readonly string[] {
  const { insurerGates } = facts.catalogue;
  return textTable(
    [
      left('代码'),
      left('险种'),
      left('名称'),
      left('保险公司'),
      left('投保年龄'),
      left('附加于'),
      right('格数'),
      left('资料'),
      left('偿付能力'),
      left('标签'),
    ],
    entries.map(({ product, rates }) => [
      product.code,
      kindWords[product.kind],
      product.name,
      product.insurer,
      `${product.eligibility.minAge} 至 ${product.eligibility.maxAge} 岁`,
      mainsText(product.riderOf),
      String(rates.cells.length),
      statusWords[product.status],
      gateWords[insurerGates[product.insurer] ?? 'unknown'],
      notOnSale,
    ]),
  );
}

/** Beside which contracts a rider is sold. */
function mainsText(riderOf: CatalogueEntry['product']['riderOf']): string {
  if (riderOf === null) return '';
  const mains = [...riderOf.products, ...riderOf.names];
  return mains.length === 0 ? '主险未载明' : mains.join('、');
}
