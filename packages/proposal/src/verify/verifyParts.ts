/**
 * Inputs, report and seal against each other, in the order in which nothing is believed before it is
 * checked: engine, hashes by section, the inputs themselves, the report made again, the dossiers.
 */
import {
  planInputSchema,
  sealedFormat,
  toRefusals,
  type ReviewFrame,
  type Seal,
  type StressFrame,
} from '@cebao/contracts';
import { err, ok, type Refusal, type Result } from '@cebao/kernel';
import { engineVersion, type PlanInput } from '@cebao/planning';
import { sealOf, type SealedPlan } from '../seal/seal.ts';
import { differences } from './differences.ts';
import type { Engines, Installed, Verification } from './outcome.ts';
import { againstPublished } from './published.ts';
import { recompute } from './recompute.ts';
import { reviewAgain } from './reviewAgain.ts';
import { stressAgain } from './stressAgain.ts';

export type Parts = {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly report: Readonly<Record<string, unknown>>;
  readonly seal: Seal;
  readonly stress?: StressFrame | undefined;
  readonly review?: ReviewFrame | undefined;
};

export type PartsTools = { readonly plan: Engines['plan']; readonly installed: Installed };

export function verifyParts(parts: Parts, tools: PartsTools): Verification {
  const hashes = hashRefusals(parts);
  const engine = engineRefusals(parts);
  if (engine.length > 0) return err([...hashes, ...engine]);
  const inputs = readInputs(parts.inputs);
  if (!inputs.ok) return err([...hashes, ...inputs.error]);
  const against = againstPublished(inputs.value, tools.installed);
  const again = recompute(inputs.value, parts.report, tools);
  if (!again.ok) return err([...hashes, ...against.refusals, ...again.error]);
  const { report } = again.value;
  const tested = stressAgain({ inputs: inputs.value, report }, parts.stress);
  const reviewed = reviewAgain(inputs.value, parts.review, tools.installed);
  const wrong = [tested, reviewed].flatMap((part) => (part.ok ? [] : part.error));
  const refusals = [...hashes, ...against.refusals, ...again.value.refusals, ...wrong];
  if (!tested.ok || !reviewed.ok || refusals.length > 0) return err(refusals);
  const { seal } = parts;
  const sealed: SealedPlan = {
    format: sealedFormat,
    inputs: inputs.value,
    report,
    seal,
    ...tested.value,
    ...(reviewed.value === null ? {} : { review: reviewed.value.review }),
  };
  const { catalogue, basis, otherAssumptions } = against;
  const reviewBasis = reviewed.value?.basis ?? null;
  return ok({ sealed, catalogue, basis, reviewBasis, otherAssumptions, pdf: null });
}

function hashRefusals({ inputs, report, seal, stress, review }: Parts): readonly Refusal[] {
  const expected = sealOf({
    inputs,
    report,
    ...(stress === undefined ? {} : { stress }),
    ...(review === undefined ? {} : { review }),
  });
  return differences('seal', { carried: seal, expected }).map(
    ({ path, carried, expected }): Refusal => ({
      code: 'PROOF_MISMATCH',
      thing: `${path}（${sectionWords[path] ?? path}）`,
      value: carried,
      limit: `文件里的内容算出 ${expected}`,
    }),
  );
}

const sectionWords: Readonly<Record<string, string>> = {
  'seal.inputHash': '全部输入',
  'seal.resultHash': '全部结果 report',
  'seal.stressHash': '压力测试 stress',
  'seal.reviewHash': '与上次相比 review',
  'seal.sections.household': '家庭资料 inputs.household',
  'seal.sections.assumptionDefaults': '标准假设 inputs.assumptionDefaults',
  'seal.sections.basis': '生命表与发生率 inputs.basis',
  'seal.sections.catalogue': '产品与费率 inputs.catalogue',
  'seal.sections.budget': '预算 inputs.budgetCents',
};

/** Another engine has other figures: they are not wrong, they cannot be made again here. */
function engineRefusals({ report }: Parts): readonly Refusal[] {
  const proof = report['proof'];
  const made =
    typeof proof === 'object' && proof !== null ? Reflect.get(proof, 'engineVersion') : undefined;
  if (made === engineVersion) return [];
  return [
    {
      code: 'PROOF_MISMATCH',
      thing: 'report.proof.engineVersion',
      value: String(made),
      limit: `${engineVersion}：别的引擎版本算的数字，本版本不能重算；请用那一版核验`,
    },
  ];
}

function readInputs(inputs: Parts['inputs']): Result<PlanInput, readonly Refusal[]> {
  const parsed = planInputSchema.safeParse(inputs);
  if (parsed.success) return ok(parsed.data);
  return err(
    toRefusals(parsed.error, inputs).map((refusal) => ({
      ...refusal,
      thing: `inputs${refusal.thing === '' ? '' : '.'}${refusal.thing}`,
    })),
  );
}
