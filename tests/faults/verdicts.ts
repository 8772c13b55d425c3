/** Run inside a copy of the engine: prints the sheet of one family at one budget as JSON. */
import { planOfFive } from '../planning/families.ts';
import { faultFamilies } from './faultFamilies.ts';

const [name = '', budget = ''] = process.argv.slice(2);
const family = Object.entries(faultFamilies).find(([id]) => id === name)?.[1];
if (family === undefined) throw new TypeError(`no family ${name}`);
const report = planOfFive(family, Number(budget));
if (!report.ok) throw new TypeError(JSON.stringify(report.error));

const layers = report.value.gaps.flatMap((gap) => gap.now);
process.stdout.write(
  JSON.stringify({
    sheet: Object.fromEntries(report.value.sheet.map((row) => [row.id, row.verdict])),
    bought: report.value.plan.lines.map((line) => `${line.insured} ${line.kind}`),
    incomeShare: report.value.plan.incomeShare,
    workingsSum: layers.every(
      (layer) => layer.workings.reduce((sum, term) => sum + term.cents, 0) === layer.gapCents,
    ),
  }),
);
