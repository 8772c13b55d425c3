/** `cebao why A B`: why a family's gaps moved between two days. */
import { canonicalJson, ok } from '@cebao/kernel';
import { whyItMoved, type MovedGap } from '@cebao/planning';
import { perilWords } from '@cebao/proposal';
import { readArguments, wrong, type Given } from '../../arguments.ts';
import { readDatedState } from '../../datedState.ts';
import { loadDossiers } from '../../dossiers.ts';
import { done, exits, fail, failInput, type Outcome } from '../../exit.ts';
import { line, type Io } from '../../io.ts';
import { engineRefusal } from '../../text/engineRefusal.ts';
import { whyLines } from '../../text/whyLines.ts';
import type { Command } from '../command.ts';

const perils = Object.entries(perilWords).map(([code, word]) => `${code} ${word}`);

export const whyCommand: Command = {
  name: 'why',
  usage: 'cebao why A B [--member ID] [--peril CODE] [--json]',
  summary: '两个日期之间，每个缺口为什么变：按九种原因拆开，合计一分不差',
  help: [
    'A、B 是同一个家庭较早与较晚的资料：家庭文件，或存下的方案（PDF 或 JSON）。',
    '方案带着当时的假设、官方表与国家规则；家庭文件用本机现在的。',
    '',
    '--member ID    只看这个人（资料里的 id 或姓名）',
    `--peril CODE   只看这一种风险：${perils.join('，')}`,
    '--json         标准输出只给结果（一行规范 JSON，金额单位：分）',
    '',
    '九种原因：年龄、收入、家庭、物价、医疗费用、市场、保障、规则、其他假设。',
    '两份资料里相同的原因，贡献恰好是 0。中间加入或离开的人算作“家庭”。',
    '没有共同的人（id 与出生日期都相同），或 A 晚于 B，就拒绝。',
    '',
    '例：',
    '  cebao why last-year.json this-year.json',
    '  cebao why last-plan.pdf this-year.json',
    '  cebao why last-year.json this-year.json --member husband --peril death',
  ],
  run: why,
};

const options = {
  member: { type: 'string' },
  peril: { type: 'string' },
  json: { type: 'boolean' },
} as const;

async function why(args: readonly string[], io: Io): Promise<Outcome> {
  const given = readArguments(args, options);
  if (!given.ok) return given;
  const files = twoFiles(given.value);
  if (!files.ok) return files;
  const peril = given.value.text('peril');
  if (peril !== null && !Object.hasOwn(perilWords, peril)) {
    return wrong('--peril', peril, perils.join('、'));
  }
  const dossiers = loadDossiers();
  if (!dossiers.ok) return dossiers;
  const [first, second] = files.value;
  const before = await readDatedState(first, dossiers.value);
  if (!before.ok) return before;
  const after = await readDatedState(second, dossiers.value);
  if (!after.ok) return after;
  const moved = whyItMoved(before.value, after.value);
  if (!moved.ok) return failInput([engineRefusal(moved.error, dossiers.value)]);
  const member = memberOf(given.value, [before.value, after.value]);
  if (!member.ok) return member;
  const isAsked = (gap: MovedGap): boolean =>
    (peril === null || gap.peril === peril) &&
    (member.value === null || gap.member === member.value);
  const asked = { ...moved.value, gaps: moved.value.gaps.filter(isAsked) };
  if (given.value.has('json')) line(io.out, canonicalJson(asked));
  else for (const text of whyLines(asked)) line(io.out, text);
  return done;
}

function twoFiles({ files }: Given): Outcome<readonly [string, string]> {
  const [first, second, third] = files;
  const limit = '恰好两个：较早的一份、较晚的一份';
  if (first === undefined || second === undefined) return wrong('家庭文件', null, limit);
  if (third === undefined) return ok([first, second]);
  return fail(exits.usage, { code: 'TOO_MANY', thing: '家庭文件', value: files.join(' '), limit });
}

type Persons = { readonly household: { readonly persons: readonly Named[] } };
type Named = { readonly id: string; readonly name: string };

/** By id or name, in either file; null: everybody. */
function memberOf(given: Given, states: readonly Persons[]): Outcome<string | null> {
  const asked = given.text('member');
  if (asked === null) return ok(null);
  const persons = states.flatMap(({ household }) => household.persons);
  const found =
    persons.find(({ id }) => id === asked) ?? persons.find(({ name }) => name === asked);
  if (found !== undefined) return ok(found.id);
  const known = [...new Set(persons.map(({ id, name }) => `${id}（${name}）`))];
  return fail(exits.usage, {
    code: 'UNKNOWN_PERSON',
    thing: '--member',
    value: asked,
    limit: known.join('、'),
  });
}
