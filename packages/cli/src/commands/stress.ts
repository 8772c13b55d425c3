/** `cebao stress FILE`: many lives of one family, without and with its plan. */
import { stressAssumptions } from '@cebao/dossiers';
import { canonicalJson, ok, refuse, type Cents } from '@cebao/kernel';
import { planFamily, stressFamily, stressLimits } from '@cebao/planning';
import { moneyOption, onlyOne, readArguments, type Given } from '../arguments.ts';
import { loadDossiers } from '../dossiers.ts';
import { done, exits, fail, failInput, type Outcome } from '../exit.ts';
import { familyWithBudget } from '../family.ts';
import { line, type Io } from '../io.ts';
import { engineRefusal } from '../text/engineRefusal.ts';
import { stressLines } from '../text/stressLines.ts';
import type { Command } from './command.ts';

export const stressCommand: Command = {
  name: 'stress',
  usage: 'cebao stress FILE [--budget YUAN] [--paths N] [--seed N] [--json]',
  summary: '压力测试：同一个家庭的许多种人生，有方案与没有方案',
  help: [
    '--budget YUAN  首年保费预算；不写就用家庭文件里的',
    '--paths N      抽多少条人生，默认 10000',
    '--seed N       随机种子，默认 1；同一个种子在任何电脑上得到同样的结果',
    '--json         标准输出只给结果（一行规范 JSON）',
    '',
    '每条人生里，全家每个人每年都可能患重疾、有医疗账单、身故；经济情景由所有人生共用。',
    '压力测试检验方案，不参与求最优，也不是预测。',
    '',
    '例：',
    '  cebao stress my-family.json',
    '  cebao stress my-family.json --budget 2万 --paths 50000',
  ],
  run: stress,
};

const options = {
  budget: { type: 'string' },
  paths: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const standardPaths = 10_000;
const standardSeed = 1;

async function stress(args: readonly string[], io: Io): Promise<Outcome> {
  const given = readArguments(args, options);
  if (!given.ok) return given;
  const request = requestOf(given.value);
  if (!request.ok) return request;
  const dossiers = loadDossiers();
  if (!dossiers.ok) return dossiers;
  const spreads = stressAssumptions();
  if (!spreads.ok) return fail(exits.bug, spreads.error);
  const asked = familyWithBudget(request.value, dossiers.value);
  if (!asked.ok) return asked;
  const { household, budgetCents } = asked.value;
  const { facts } = dossiers.value;
  line(io.err, '[1/2] 求方案 …');
  const planned = planFamily({ ...facts, household, budgetCents });
  if (!planned.ok) return failInput([engineRefusal(planned.error, dossiers.value)]);
  line(io.err, `[2/2] 抽 ${String(request.value.paths)} 条人生 …`);
  const { assumptionDefaults, basis } = facts;
  const { paths, seed } = request.value;
  const spread = Object.fromEntries(spreads.value.map((a) => [a.id, a.default]));
  const { lines } = planned.value.plan;
  const result = stressFamily({ household, assumptionDefaults, basis, lines, spread, seed, paths });
  if (!result.ok) return fail(exits.usage, result.error);
  if (given.value.has('json')) line(io.out, canonicalJson(result.value));
  else {
    const shown = { result: result.value, report: planned.value, spreads: spreads.value };
    for (const text of stressLines(shown)) line(io.out, text);
  }
  return done;
}

type Request = {
  readonly file: string;
  readonly budget: Cents | null;
  readonly paths: number;
  readonly seed: number;
};

function requestOf(given: Given): Outcome<Request> {
  const file = onlyOne(given, '家庭文件');
  if (!file.ok) return file;
  const budget = moneyOption(given, 'budget');
  if (!budget.ok) return budget;
  const paths = wholeNumber(given, 'paths', standardPaths);
  if (!paths.ok) return paths;
  const seed = wholeNumber(given, 'seed', standardSeed);
  if (!seed.ok) return seed;
  return ok({ file: file.value, budget: budget.value, paths: paths.value, seed: seed.value });
}

/** Digits alone, within the engine's limits: refused before a plan is made. */
function wholeNumber(given: Given, name: 'paths' | 'seed', standard: number): Outcome<number> {
  const typed = given.text(name);
  if (typed === null) return ok(standard);
  const [least, most] = stressLimits[name];
  const number = /^\d{1,10}$/.test(typed) ? Number(typed) : Number.NaN;
  if (number >= least && number <= most) return ok(number);
  const limit = `${String(least)} 至 ${String(most)} 的整数`;
  return fail(exits.usage, refuse('BAD_NUMBER', { thing: `--${name}`, value: typed, limit }).error);
}
