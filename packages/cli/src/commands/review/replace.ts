/** `cebao replace FILE --policy ID`: whether a policy in force should give way to a new line. */
import { replacementAssumptions } from '@cebao/dossiers';
import type { Assumption } from '@cebao/contracts';
import { canonicalJson, ok, type Cents } from '@cebao/kernel';
import { replacementOf, type ReplacementCertificate } from '@cebao/planning';
import { moneyOption, onlyOne, readArguments, wrong, type Given } from '../../arguments.ts';
import { loadDossiers, type Dossiers } from '../../dossiers.ts';
import { done, exits, fail, failInput, type Outcome } from '../../exit.ts';
import { checked, readFamily } from '../../family.ts';
import { line, type Io } from '../../io.ts';
import { engineRefusal } from '../../text/engineRefusal.ts';
import { replaceLines } from '../../text/replaceLines.ts';
import type { Command } from '../command.ts';

export const replaceCommand: Command = {
  name: 'replace',
  usage: 'cebao replace FILE --policy ID [--with CODE] [--surrender-loss YUAN] [--json]',
  summary: '一份有效保单该不该换：扣除全部转换成本后，对家庭的价值是否更高',
  help: [
    '--policy ID             家庭文件里保单的 id',
    '--with CODE             只与这个产品代码或报价 id 比较；不写就与目录和报价中的同类都比较',
    '--surrender-loss YUAN   退保损失：保单现在值多少，减去退保能拿回多少；有现金价值的必须填',
    '--json                  标准输出只给证书（一行规范 JSON；价值以分乘层的权重计）',
    '',
    '只有两条都满足才说可以更换：新保单的等待期在原保单到期之前结束；价值扣除等待期、',
    '可解除期重新起算、重叠保费、退保损失之后仍然更高。须先询问保险公司的，不建议更换。',
    '只比较原保单还保的年数；保得更多又更贵的算加保，用 cebao plan 看。',
    '',
    '例：',
    '  cebao replace my-family.json --policy term-2015',
    '  cebao replace my-family.json --policy term-2015 --with 111013 --surrender-loss 2,000',
  ],
  run: (args, io) => Promise.resolve(replace(args, io)),
};

const options = {
  policy: { type: 'string' },
  with: { type: 'string' },
  'surrender-loss': { type: 'string' },
  json: { type: 'boolean' },
} as const;

function replace(args: readonly string[], io: Io): Outcome {
  const given = readArguments(args, options);
  if (!given.ok) return given;
  const request = requestOf(given.value);
  if (!request.ok) return request;
  const dossiers = loadDossiers();
  if (!dossiers.ok) return dossiers;
  const assumed = replacementAssumptions();
  if (!assumed.ok) return fail(exits.bug, assumed.error);
  const judged = judge(request.value, { dossiers: dossiers.value, assumed: assumed.value });
  if (!judged.ok) return judged;
  if (given.value.has('json')) line(io.out, canonicalJson(judged.value));
  else for (const text of replaceLines(judged.value, assumed.value)) line(io.out, text);
  return done;
}

type Request = {
  readonly file: string;
  readonly policyId: string;
  readonly lineCode: string | null;
  readonly surrenderLossCents: Cents | null;
};

function requestOf(given: Given): Outcome<Request> {
  const file = onlyOne(given, '家庭文件');
  if (!file.ok) return file;
  const policyId = given.text('policy');
  if (policyId === null) return wrong('--policy', null, '家庭文件里保单的 id');
  const loss = moneyOption(given, 'surrender-loss');
  if (!loss.ok) return loss;
  const lineCode = given.text('with');
  return ok({ file: file.value, policyId, lineCode, surrenderLossCents: loss.value });
}

type Installed = { readonly dossiers: Dossiers; readonly assumed: readonly Assumption[] };

function judge(
  { file, ...request }: Request,
  { dossiers, assumed }: Installed,
): Outcome<ReplacementCertificate> {
  const read = readFamily(file, dossiers);
  if (!read.ok) return read;
  const household = checked(read.value, dossiers);
  if (!household.ok) return household;
  const { assumptionDefaults, basis, catalogue } = dossiers.facts;
  const unknown = unknownLine(request.lineCode, [
    ...catalogue.products.map(({ product }) => product.code),
    ...household.value.manualLines.map(({ cover }) => cover.id),
  ]);
  if (unknown !== null) return unknown;
  const terms = Object.fromEntries(assumed.map((a) => [a.id, a.default]));
  const facts = { household: household.value, assumptionDefaults, basis, catalogue };
  const judged = replacementOf({ ...facts, ...request, terms });
  return judged.ok ? judged : failInput([engineRefusal(judged.error, dossiers)]);
}

function unknownLine(code: string | null, known: readonly string[]): Outcome<never> | null {
  if (code === null || known.includes(code)) return null;
  const what = { thing: '--with', value: code, limit: `产品代码或报价 id：${known.join('、')}` };
  return fail(exits.usage, { code: 'UNKNOWN_PRODUCT', ...what });
}
