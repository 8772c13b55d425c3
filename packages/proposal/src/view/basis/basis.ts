/** What the figures rest on: certificate, tables, sources, grades, assumptions, disclaimers. */
import { countedYears, type AssumptionUsed, type Report } from '@cebao/planning';
import type { AssumptionInfo } from '../../bundle.ts';
import { center, heading, left, paragraph, right, row, strong, table } from '../build.ts';
import type { Block, Field, Row, Section } from '../blocks.ts';
import { certificateBlocks } from '../plan/certificate.ts';
import type { Scope } from '../scope.ts';
import { dateText, percent } from '../text.ts';
import { evidenceWords, gradeWords } from '../../words/zhCN.ts';
import { assumptionValue } from './assumptionValue.ts';
import { noticeBlocks } from './notices.ts';

export function basisSection(scope: Scope): Section {
  return {
    id: 'basis',
    title: '依据与声明',
    lead: '每个数字从哪里来，怎样自己验算。',
    newPage: true,
    onePage: false,
    blocks: [
      ...certificateBlocks(scope),
      heading(2, '计算依据'),
      { kind: 'fields', columns: 4, items: proofFields(scope) },
      ...hashBlocks(scope),
      ...sourceBlocks(scope),
      heading(2, '证据等级'),
      gradeTable(),
      ...assumptionBlocks(scope),
      ...noticeBlocks(scope),
    ],
  };
}

function proofFields({ bundle }: Scope): Field[] {
  const { proof, baseline } = bundle.report;
  return [
    { label: '计算日', value: dateText(proof.asOf) },
    { label: '目录版本', value: proof.catalogueVersion },
    { label: '计算基础', value: proof.basisId },
    { label: '引擎版本', value: proof.engineVersion },
    { label: '物价年涨幅', value: percent(baseline.cpi, 2) },
    { label: '资产年收益', value: percent(baseline.poolReturn, 2) },
    { label: '所用生命表与费率表', value: proof.tableIds.join('、') || '没有' },
  ];
}

function hashBlocks({ bundle }: Scope): Block[] {
  return [
    table(
      [left('哈希', 1), left('SHA-256', 4)],
      [row('输入', bundle.seal.inputHash), row('结果', bundle.seal.resultHash)],
      '输入是附件 inputs.json 整个文件的哈希；结果是附件 results.json 中 report 一项的哈希（规范 JSON）。两份附件就在这个 PDF 里，cebao verify 打印同样的两个值。',
    ),
  ];
}

function sourceBlocks({ bundle }: Scope): Block[] {
  if (bundle.sources.length === 0) return [];
  return [
    heading(2, '来源'),
    table(
      [
        left('编号', 0.9),
        left('名称', 1.8),
        left('文件', 1.9),
        left('日期', 1.2),
        left('可信度', 0.8),
      ],
      bundle.sources.map((source) =>
        row(source.id, source.title, source.document, source.dates, source.confidence),
      ),
    ),
  ];
}

function gradeTable(): Block {
  return table(
    [center('等级', 0.4), left('含义', 1.6), left('怎么看', 3)],
    [
      row([strong('T')], gradeWords.T, '生命表、疾病发生率表、印刷费率；可以逐格核对。'),
      row([strong('P')], gradeWords.P, '没有直接的表，由相近的官方数据按写明的办法推出。'),
      row(
        [strong('A')],
        gradeWords.A,
        '没有官方数据，用假设；可以修改，图上画斜纹，不单独决定先后。',
      ),
      row(
        [strong('家庭')],
        evidenceWords['家庭'],
        '收入、支出、债务、资产、已有保单：由您提供，请核对。',
      ),
      row(
        [strong('报价')],
        evidenceWords['报价'],
        '保险公司给规划师的报价，以报价单为准；不是公布的费率表。',
      ),
    ],
  );
}

function assumptionBlocks({ bundle }: Scope): Block[] {
  const infos = new Map(bundle.assumptions.map((info) => [info.id, info]));
  const rows = bundle.report.assumptions.map((used) =>
    assumptionRow(used, { info: infos.get(used.id), report: bundle.report }),
  );
  if (rows.length === 0) return [];
  const edited = bundle.report.assumptions.filter((used) => used.edited).length;
  return [
    heading(2, '全部假设'),
    paragraph(
      edited === 0
        ? '都用标准值，没有改动；都按 A 级对待，规划师可以修改。'
        : `${edited} 项被修改过，在下表中以粗体标出；都按 A 级对待，规划师可以修改。`,
    ),
    table([left('假设', 1.7), right('采用', 0.7), right('标准', 0.7), left('理由', 3)], rows),
  ];
}

function assumptionRow(
  used: AssumptionUsed,
  { info, report }: { readonly info: AssumptionInfo | undefined; readonly report: Report },
): Row {
  const name = info?.zh ?? used.id;
  const unit = info?.unit ?? '';
  const value = usedValue(used, { unit, report });
  const standard = assumptionValue(used.standard, unit);
  const reason = info?.reason ?? '没有登记理由';
  if (!used.edited) return row(name, value, standard, reason);
  return row([strong(`${name}（已修改）`)], [strong(value)], standard, reason);
}

/** What is entered, and beside it the years that count where these are others. */
function usedValue(
  used: AssumptionUsed,
  { unit, report }: { readonly unit: string; readonly report: Report },
): string {
  const counted = countedYears(used, report);
  if (counted === null) return assumptionValue(used.value, unit);
  const years = assumptionValue(counted, unit);
  return used.value === 0
    ? `按规则：${years}`
    : `${assumptionValue(used.value, unit)}，计入 ${years}`;
}
