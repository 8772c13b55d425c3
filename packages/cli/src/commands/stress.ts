/** `cebao stress FILE`: many lives of one family, without and with its plan. */
import { stressAssumptions } from '@cebao/dossiers';
import { canonicalJson, ok, refuse, type Cents, type Refusal, type Result } from '@cebao/kernel';
import {
  largestNotWorse,
  noPlanCodes,
  prepareFamily,
  stressFamily,
  stressLimits,
  worseWithPlan,
  type Household,
  type NotWorse,
  type NotWorseInput,
  type PlanResult,
  type StressResult,
  type Within,
} from '@cebao/planning';
import { moneyOption, onlyOne, readArguments, type Given } from '../arguments.ts';
import { loadDossiers, type Dossiers } from '../dossiers.ts';
import { done, exits, fail, failInput, type Outcome } from '../exit.ts';
import { familyWithAnyBudget } from '../family.ts';
import { line, type Io } from '../io.ts';
import { engineRefusal } from '../text/engineRefusal.ts';
import { stressJson, stressLines } from '../text/stress/stressLines.ts';
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
    '有方案时撑不住的反而更多，就在同样的人生里，从大到小找一个不变多的更小的方案。',
    '没有方案的家庭只看“没有方案”的一半；只想看这一半，就写 --budget 0。',
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
  const asked = familyWithAnyBudget(request.value, dossiers.value);
  if (!asked.ok) return asked;
  line(io.err, '[1/2] 求方案 …');
  const planned = plannedFor(asked.value, dossiers.value);
  if (!planned.ok) return planned;
  line(io.err, `[2/2] 抽 ${String(request.value.paths)} 条人生 …`);
  const { household } = asked.value;
  const { assumptionDefaults, basis } = dossiers.value.facts;
  const spread = Object.fromEntries(spreads.value.map((a) => [a.id, a.default]));
  const family = { household, assumptionDefaults, basis, spread };
  const tested = testedWith(planned.value, { family, ...request.value });
  if (!tested.ok) return fail(exits.usage, tested.error);
  const { plan, noPlan } = planned.value;
  const shown = { name: household.name, spreads: spreads.value, plan, noPlan, ...tested.value };
  if (given.value.has('json')) line(io.out, canonicalJson(stressJson(shown)));
  else for (const text of stressLines(shown)) line(io.out, text);
  return done;
}

type Planned =
  | { readonly plan: PlanResult; readonly within: Within; readonly noPlan: null }
  /** Half of the test can be shown all the same: the lives without any. */
  | { readonly plan: null; readonly within: null; readonly noPlan: Refusal };

function plannedFor(
  { household, budgetCents }: { readonly household: Household; readonly budgetCents: number },
  dossiers: Dossiers,
): Outcome<Planned> {
  const prepared = prepareFamily({ ...dossiers.facts, household });
  if (!prepared.ok) return failInput([engineRefusal(prepared.error, dossiers)]);
  const within = prepared.value;
  const planned = within(budgetCents);
  if (planned.ok) return ok({ plan: planned.value.plan, within, noPlan: null });
  const refusal = engineRefusal(planned.error, dossiers);
  if (!noPlanCodes.includes(refusal.code)) return failInput([refusal]);
  return ok({ plan: null, within: null, noPlan: refusal });
}

type Test = Pick<Request, 'paths' | 'seed'> & {
  readonly family: Omit<NotWorseInput, 'plan' | 'within'>;
};
type Tested = { readonly result: StressResult; readonly notWorse: NotWorse | null };

/** With a smaller plan where the one at hand makes something worse. */
function testedWith({ plan, within }: Planned, { family, seed, paths }: Test): Result<Tested> {
  const result = stressFamily({ ...family, lines: plan?.lines ?? [], seed, paths });
  if (!result.ok) return result;
  if (plan === null || worseWithPlan(result.value).length === 0) {
    return ok({ result: result.value, notWorse: null });
  }
  const notWorse = largestNotWorse({ ...family, plan, within, drawn: { seed, paths } });
  return notWorse.ok ? ok({ result: result.value, notWorse: notWorse.value }) : notWorse;
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
