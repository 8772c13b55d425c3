/** `cebao scenes FILE`: the scenes that are near to a family or asked for, gaps before and after. */
import { canonicalJson, ok } from '@cebao/kernel';
import { scenesOf, type SceneResult } from '@cebao/planning';
import { sceneBody } from '@cebao/proposal';
import { onlyOne, readArguments, wrong, type Given } from '../arguments.ts';
import { loadDossiers, type Dossiers } from '../dossiers.ts';
import { done, exits, fail, type Outcome } from '../exit.ts';
import { checked, readFamily } from '../family.ts';
import { line, type Io } from '../io.ts';
import { blockLines } from '../text/blocks.ts';
import type { Command } from './command.ts';

export const scenesCommand: Command = {
  name: 'scenes',
  usage: 'cebao scenes FILE [--only ID] [--json]',
  summary: '情景：出境工作、生孩子、买房、离婚、创业……发生后，缺口怎样变',
  help: [
    '--only ID  只看一个情景，即使它不像要发生',
    '--json     标准输出只给结果（一行规范 JSON）',
    '',
    '不写 --only 时，列出家庭文件里点名的情景（scenes），和按家庭情况相近的情景。',
    '每个情景是对家庭事实的一组改动（data/scenes），参数都是假设；要改参数，写在家庭文件里：',
    '  "scenes": [{ "id": "newBaby", "parameters": { "livingYuan": 30000 } }]',
    '点名的情景也会出现在方案的 PDF 里。',
    '',
    '例：',
    '  cebao scenes my-family.json',
    '  cebao scenes my-family.json --only divorce',
  ],
  run: scenes,
};

const options = { only: { type: 'string' }, json: { type: 'boolean' } } as const;

async function scenes(args: readonly string[], io: Io): Promise<Outcome> {
  const given = readArguments(args, options);
  if (!given.ok) return given;
  const dossiers = loadDossiers();
  if (!dossiers.ok) return dossiers;
  const asked = askedFamily(given.value, dossiers.value);
  if (!asked.ok) return asked;
  const { household, only, named } = asked.value;
  const { scenes: book = [], assumptionDefaults, basis } = dossiers.value.facts;
  const input = { household, assumptionDefaults, basis, scenes: book, unasked: only === null };
  const found = scenesOf(input);
  if (!found.ok) return fail(exits.refused, found.error);
  const shown = found.value.filter(({ id }) => only === null || id === only);
  if (given.value.has('json')) line(io.out, canonicalJson(shown));
  else for (const text of sceneLines(shown, { household, named })) line(io.out, text);
  return done;
}

type Asked = {
  readonly household: Family;
  readonly only: string | null;
  /** What the file itself asks for; `--only` is no part of it. */
  readonly named: ReadonlySet<string>;
};

function askedFamily(given: Given, dossiers: Dossiers): Outcome<Asked> {
  const file = onlyOne(given, '家庭文件');
  if (!file.ok) return file;
  const { scenes: book = [] } = dossiers.facts;
  const only = given.text('only');
  if (only !== null && !book.some(({ id }) => id === only)) {
    return wrong('--only', only, book.map(({ id }) => id).join('、'));
  }
  const read = readFamily(file.value, dossiers);
  if (!read.ok) return read;
  const household = checked(read.value, dossiers);
  if (!household.ok) return household;
  const family = household.value;
  const named = new Set(family.scenes.map(({ id }) => id));
  return ok({ household: only === null ? family : naming(family, only), only, named });
}

type Family = Extract<ReturnType<typeof checked>, { ok: true }>['value'];

/** The family as if its file asked for this one too. */
function naming(household: Family, id: string): Family {
  if (household.scenes.some((scene) => scene.id === id)) return household;
  return { ...household, scenes: [...household.scenes, { id, parameters: {} }] };
}

function sceneLines(
  shown: readonly SceneResult[],
  { household, named: asked }: Pick<Asked, 'household' | 'named'>,
): readonly string[] {
  const products = new Map(household.policies.map((p) => [p.id, p.contract.product]));
  const named = (subject: string): string => products.get(subject) ?? subject;
  return [
    `${household.name}：${String(shown.length)} 个情景（事故在第一年，没有算新保费；* 是家庭文件里点名的）`,
    ...shown.flatMap((scene) => [
      '',
      `== ${asked.has(scene.id) ? '* ' : ''}${scene.name}（${scene.id}）`,
      ...sceneBody(scene, named).flatMap(blockLines),
    ]),
  ];
}
