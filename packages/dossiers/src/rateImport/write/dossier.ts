/** The files of a dossier of status `rates`: what a table alone can say, and nothing more. */
import { cents, round } from '@cebao/kernel';
import type { Product, RateCell } from '@cebao/actuarial';
import type { ProductEvidence, RateField, RateMapping } from '@cebao/contracts';
import type { ImportedRates } from '../apply/importRates.ts';
import { leftOutCsv, ratesCsv } from './ratesCsv.ts';

export type SourceFile = { readonly name: string; readonly sha256: string };

export type DossierFiles = Readonly<Record<string, string>>;

export function ratesDossier(
  mapping: RateMapping,
  imported: ImportedRates,
  file: SourceFile,
): DossierFiles {
  return {
    'product.json': jsonText({
      ...productOf(mapping, printedCells(imported)),
      evidence: evidenceOf(mapping),
    }),
    'rates.csv': ratesCsv(imported.cells),
    'mapping.json': jsonText(mapping),
    'source.md': sourceText(mapping, imported, file),
    ...(imported.leftOut.length === 0 ? {} : { 'left-out.csv': leftOutCsv(imported.leftOut) }),
  };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What was left out is printed all the same: an age or a plan does not go with it. */
function printedCells({ cells, leftOut }: ImportedRates): readonly RateCell[] {
  return [...cells, ...leftOut.map(({ cell }) => cell)];
}

/** At most so many steps, and no amount above ten million yuan that nobody has asked for. */
const mostSteps = 1_000;
const largestCents = 1_000_000_000;

function productOf({ product }: RateMapping, cells: readonly RateCell[]): Product {
  const { perCents } = product;
  const asked = cells.filter((cell) => cell.purchase !== 'renewal');
  const steps = Math.min(mostSteps, Math.max(1, round.down(largestCents / perCents)));
  return {
    code: product.code,
    name: product.name,
    insurer: product.insurer,
    kind: product.kind,
    riderOf: product.riderOf ?? null,
    status: 'rates',
    chosenBy: product.chosenBy,
    perCents,
    eligibility: {
      minAge: Math.min(...asked.map((cell) => cell.ageFrom)),
      maxAge: Math.max(...asked.map((cell) => cell.ageTo)),
      minDays: null,
      requires: [],
      maxOccupationClass: null,
      clause: `${product.code} 费率表：印出的年龄`,
    },
    steps: {
      minCents: perCents,
      stepCents: perCents,
      maxCents: cents(perCents * steps),
      evidence: 'assumption',
      reason: '费率表没有起点、步长与上限；按费率单位的整数倍报价，投保时以保险公司当时规定为准',
    },
    plans: [...new Set(cells.map((cell) => cell.plan))]
      .toSorted()
      .map((code) => ({ code, benefits: [] })),
    coolingOffDays: null,
    graceDays: null,
    guaranteedRenewalYears: null,
    untranslatable: ['只有费率表：责任、等待期、犹豫期、免责与现金价值都没有读'],
  };
}

function evidenceOf(mapping: RateMapping): ProductEvidence {
  const unread = '条款未读';
  return {
    name: '费率表',
    perCents: '费率表的单位',
    coolingOffDays: unread,
    graceDays: unread,
    guaranteedRenewalYears: unread,
    period: fieldEvidence(mapping, 'period'),
    payTerm: fieldEvidence(mapping, 'payTerm'),
  };
}

function fieldEvidence({ tables }: RateMapping, field: RateField): string {
  const said = tables.map(({ fields }) => {
    const source = fields[field];
    if (source?.from === 'constant') return `${source.text}（${source.evidence}）`;
    return source?.evidence ?? '费率表';
  });
  return [...new Set(said)].join('；');
}

function sourceText(mapping: RateMapping, imported: ImportedRates, file: SourceFile): string {
  const { code, name, insurer } = mapping.product;
  const { cells, conflicts, leftOut, repeated } = imported;
  const lines = [
    `# ${code} ${name}`,
    '**A published table, NOT a current offer (not a current offer / 非现行在售).** Nothing here may be sold or promised on.',
    `- Issuer: ${insurer}. Imported from \`${file.name}\` (SHA-256 ${file.sha256}) through \`mapping.json\`, confirmed by ${mapping.confirmedBy}.`,
    `- \`rates.csv\`: ${String(cells.length)} cells, values as printed.`,
    repeated === 0 ? '' : `- ${String(repeated)} cells say the same as another and are kept once.`,
    conflicts === 0
      ? ''
      : `- ${String(conflicts)} questions have more than one value: their ${String(leftOut.length)} cells are in \`left-out.csv\`, not in \`rates.csv\`, and are not quoted.`,
    '- Ages of eligibility are those that the table prints; least, step and most are an assumption, marked as such in `steps`.',
    '- Status `rates`: a table without clauses. It can be quoted and never enters a plan.',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
