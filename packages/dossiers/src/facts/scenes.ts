/** The scenes, one file each, in the order of their ids. Source: data/scenes/source.md. */
import { fromZod, sceneSchema } from '@cebao/contracts';
import { ok, refuse, type Result } from '@cebao/kernel';
import type { Scene } from '@cebao/planning';
import { dataRoot, filesOf, readJsonFile } from '../read/dataFile.ts';

const folder = 'scenes';
const ending = '.json';

export function loadScenes(root: string = dataRoot): Result<readonly Scene[]> {
  const files = filesOf({ root, path: folder });
  if (!files.ok) return files;
  const scenes: Scene[] = [];
  for (const name of files.value.filter((file) => file.endsWith(ending))) {
    const path = `${folder}/${name}`;
    const document = readJsonFile({ root, path });
    if (!document.ok) return document;
    const scene = fromZod(sceneSchema, { thing: path, input: document.value });
    if (!scene.ok) return scene;
    if (`${scene.value.id}${ending}` !== name) {
      return refuse('BAD_ID', { thing: path, value: scene.value.id, limit: '与文件名相同' });
    }
    scenes.push(scene.value);
  }
  return ok(scenes);
}
