/** `cebao plan FILE`: from a family file to its plan, on the screen, as JSON, as PDF. */
import { mostSealedPaths, type Assumption } from '@cebao/contracts';
import { stressAssumptions } from '@cebao/dossiers';
import { canonicalJson, ok, refuse, type Cents, type Result } from '@cebao/kernel';
import {
  standardStress,
  stressFamily,
  type DatedState,
  type PlanInput,
  type SegmentStart,
  type StressResult,
} from '@cebao/planning';
import {
  bundleOf,
  carriedInputs,
  renderProposal,
  rendererVersion,
  sealPlan,
  type ProposalBundle,
  type SealedPlan,
  type StressAsked,
} from '@cebao/proposal';
import { moneyOption, onlyOne, readArguments, type Given } from '../arguments.ts';
import { readDatedState } from '../datedState.ts';
import { loadDossiers, type Dossiers } from '../dossiers.ts';
import { done, exits, fail, failInput, type Outcome } from '../exit.ts';
import { familyWithStart } from '../family.ts';
import { mayWrite, writeNew, type Target } from '../files/writeNew.ts';
import { line, type Io } from '../io.ts';
import { engineRefusal } from '../text/engineRefusal.ts';
import { planLines } from '../text/planLines.ts';
import { segmentLines } from '../text/segmentLines.ts';
import { testedLines, worseFirst } from '../text/stress/worseFirst.ts';
import type { Command } from './command.ts';

export const planCommand: Command = {
  name: 'plan',
  usage:
    'cebao plan FILE [--budget YUAN] [--stress N] [--since OLD] [--json] [--out plan.pdf] [--force]',
  summary: '为一个家庭做方案',
  help: [
    '--budget YUAN  首年保费预算，如 15000、1.5万、¥15,000；不写就用家庭文件里的；都没有，按客群模板起步并说明',
    `--stress N     另做压力测试：抽 N 条人生（常用 ${String(standardStress.paths)}，最多 ${String(mostSealedPaths)}），方案多一页，核验时一并重算；`,
    `               不写也按 ${String(standardStress.paths)} 条试一遍：变得更糟的先说，不写进方案`,
    '--since OLD    较早的家庭文件，或当时存下的方案（PDF 或 JSON）：方案多一章“与上次相比”，核验时一并重算',
    '--json         标准输出只给封存的方案（一行规范 JSON，cebao verify 可核验）',
    '--out FILE     另存 PDF（内附输入与结果）；文件已存在就拒绝',
    '--force        允许覆盖 --out 的文件（家庭文件自己除外）',
    '',
    '同一份家庭文件、同一个目录，在任何时区与语言环境里得到逐字节相同的 JSON 与 PDF。',
    '进度写到标准错误，结果写到标准输出。被拒绝时什么也不写。',
    '',
    '例：',
    '  cebao plan my-family.json',
    '  cebao plan my-family.json --budget 1.2万 --out my.pdf',
    '  cebao plan my-family.json --stress 1000 --out my.pdf',
    '  cebao plan my-family.json --since last-plan.pdf --out my.pdf',
    '  cebao plan my-family.json --json > my.json',
  ],
  run: plan,
};

const options = {
  budget: { type: 'string' },
  stress: { type: 'string' },
  since: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const;

async function plan(args: readonly string[], io: Io): Promise<Outcome> {
  const given = readArguments(args, options);
  if (!given.ok) return given;
  const request = requestOf(given.value);
  if (!request.ok) return request;
  const dossiers = loadDossiers();
  if (!dossiers.ok) return dossiers;
  line(io.err, '[1/3] 读取家庭文件 …');
  const family = familyWithStart(request.value, dossiers.value);
  if (!family.ok) return family;
  line(io.err, '[2/3] 推演家庭收支，求最优方案 …');
  const { household, budgetCents, segment } = family.value;
  const asked = stressAsked(request.value);
  if (!asked.ok) return asked;
  const since = await sinceOf(request.value, dossiers.value);
  if (!since.ok) return since;
  const inputs = {
    ...carriedInputs(dossiers.value.facts, household, budgetCents),
    ...startedFrom(segment),
  };
  const sealed = sealPlan(inputs, asked.value, since.value);
  if (!sealed.ok) return failInput([engineRefusal(sealed.error, dossiers.value)]);
  const bundle = proposalOf(sealed.value, dossiers.value);
  const { target } = request.value;
  const written = target === null ? done : await writePdf(bundle, target, io);
  if (!written.ok) return written;
  const started = segment === null ? [] : segmentLines(segment);
  print(bundle, { sealed: sealed.value, started, isJson: given.value.has('json') }, io);
  return done;
}

type Printed = {
  readonly sealed: SealedPlan;
  readonly started: readonly string[];
  readonly isJson: boolean;
};

function print(bundle: ProposalBundle, { sealed, started, isJson }: Printed, io: Io): void {
  const tested = sealed.stress === undefined ? testedAside(sealed) : null;
  const first = tested === null ? [] : worseFirst(tested);
  if (isJson) {
    line(io.out, canonicalJson(sealed));
    // Said where it cannot spoil the JSON.
    say([...first, ...started], io.err);
    return;
  }
  const last = tested === null ? [] : testedLines(tested);
  say([...planLines(bundle, first), ...last, ...started], io.out);
}

/** The standard test of a plan that carries none. */
function testedAside({ inputs, report }: SealedPlan): Result<StressResult> {
  const spreads = stressAssumptions();
  if (!spreads.ok) return spreads;
  const { household, assumptionDefaults, basis } = inputs;
  const spread = standardSpread(spreads.value);
  const { lines } = report.plan;
  return stressFamily({ household, assumptionDefaults, basis, lines, spread, ...standardStress });
}

/** The templates that a budget which nobody gave was taken from. */
function startedFrom(segment: SegmentStart | null): Pick<PlanInput, 'segments'> {
  return segment === null ? {} : { segments: segment.matches.map((match) => match.segment) };
}

function say(texts: readonly string[], to: Io['out']): void {
  for (const text of texts) line(to, text);
}

type Request = {
  readonly file: string;
  /** In the place of the family's own budget. */
  readonly budget: Cents | null;
  readonly target: Target | null;
  /** Paths of the stress test; null = none. */
  readonly paths: number | null;
  /** The file of the day to compare with. */
  readonly since: string | null;
};

/** What can be refused before anything is read. */
function requestOf(given: Given): Outcome<Request> {
  const file = onlyOne(given, '家庭文件');
  if (!file.ok) return file;
  const budget = moneyOption(given, 'budget');
  if (!budget.ok) return budget;
  const path = given.text('out');
  const target = path === null ? null : { path, force: given.has('force') };
  const free = target === null ? ok(null) : mayWrite(target, file.value);
  if (!free.ok) return fail(exits.unwritable, free.error);
  const paths = pathsOf(given);
  if (!paths.ok) return paths;
  const since = given.text('since');
  return ok({ file: file.value, budget: budget.value, target, paths: paths.value, since });
}

function pathsOf(given: Given): Outcome<number | null> {
  const typed = given.text('stress');
  if (typed === null) return ok(null);
  const paths = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  if (paths >= 1 && paths <= mostSealedPaths) return ok(paths);
  const limit = `1 至 ${String(mostSealedPaths)} 的整数`;
  return fail(exits.usage, refuse('BAD_NUMBER', { thing: '--stress', value: typed, limit }).error);
}

function stressAsked({ paths }: Request): Outcome<StressAsked | null> {
  if (paths === null) return ok(null);
  const spreads = stressAssumptions();
  if (!spreads.ok) return fail(exits.bug, spreads.error);
  const spread = standardSpread(spreads.value);
  return ok({ spread, seed: standardStress.seed, paths });
}

function standardSpread(spreads: readonly Assumption[]): StressAsked['spread'] {
  return Object.fromEntries(spreads.map((a) => [a.id, a.default]));
}

async function sinceOf(
  { since }: Request,
  dossiers: Dossiers,
): Promise<Outcome<DatedState | null>> {
  return since === null ? ok(null) : readDatedState(since, dossiers);
}

/** No licence is registered with this program: its proposals say that they are for training. */
function proposalOf(sealed: SealedPlan, { words }: Dossiers): ProposalBundle {
  return bundleOf(sealed, { renderer: rendererVersion, ...words, licence: null });
}

async function writePdf(bundle: ProposalBundle, target: Target, io: Io): Promise<Outcome> {
  line(io.err, '[3/3] 排印 PDF …');
  const pdf = await renderProposal(bundle);
  if (!pdf.ok) return fail(exits.bug, pdf.error);
  const written = writeNew(pdf.value, target);
  if (!written.ok) return fail(exits.unwritable, written.error);
  line(io.err, `已写入 ${target.path}（${pdf.value.length} 字节）`);
  return done;
}
