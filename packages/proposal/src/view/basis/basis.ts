/** What the figures rest on: certificate, tables, sources, grades, assumptions, disclaimers. */
import type { AssumptionUsed } from '@cebao/planning';
import type { AssumptionInfo } from '../../bundle.ts';
import { center, heading, left, paragraph, right, row, strong, table } from '../build.ts';
import type { Block, Field, Row, Section } from '../blocks.ts';
import { certificateBlocks } from '../plan/certificate.ts';
import type { Scope } from '../scope.ts';
import { dateText, percent } from '../text.ts';
import { gradeWords } from '../../words/zhCN.ts';
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
      [left('附件', 1), left('SHA-256', 4)],
      [
        row('输入 inputs.json', bundle.seal.inputHash),
        row('结果 results.json', bundle.seal.resultHash),
      ],
      '两份附件就在这个 PDF 里。',
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
    ],
  );
}

function assumptionBlocks({ bundle }: Scope): Block[] {
  const infos = new Map(bundle.assumptions.map((info) => [info.id, info]));
  const rows = bundle.report.assumptions.map((used) => assumptionRow(used, infos.get(used.id)));
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

function assumptionRow(used: AssumptionUsed, info: AssumptionInfo | undefined): Row {
  const name = info?.zh ?? used.id;
  const unit = info?.unit ?? '';
  const value = assumptionValue(used.value, unit);
  const standard = assumptionValue(used.standard, unit);
  const reason = info?.reason ?? '没有登记理由';
  if (!used.edited) return row(name, value, standard, reason);
  return row([strong(`${name}（已修改）`)], [strong(value)], standard, reason);
}
