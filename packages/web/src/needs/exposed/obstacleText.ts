/** Why a family cannot be in a scene: the figure of the scene that it fails at is named, with its unit. */
import type { SceneResult } from '@cebao/planning';
import { limitText } from '../../api/limits/limitText.ts';
import { refusalWord } from '../../api/problems.ts';
import { isWordKey } from '../../i18n/isWordKey.ts';
import type { Say } from '../../i18n/say.ts';

type Obstacle = NonNullable<SceneResult['obstacle']>;
type Figure = { readonly id: string; readonly text: string };

export function obstacleText(
  { code, thing, value, limit }: Obstacle,
  figures: readonly Figure[],
  say: Say,
): string {
  const why = refusalWord(code, say);
  const target = `code.sceneTarget.${value}`;
  if (isWordKey(target)) return say('scenes.nobody', { why, who: say(target) });
  const figure = figures.find(({ id }) => id === thing.split('.').at(-1));
  return say('scenes.obstacle', {
    why,
    value: figure?.text ?? value,
    limit: limitText({ code, limit, path: thing }, say),
  });
}
