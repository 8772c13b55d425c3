/** The segments, one file each, in the order of their ids. Source: data/segments/source.md. */
import { fromZod, segmentSchema } from '@cebao/contracts';
import { ok, refuse, type Result } from '@cebao/kernel';
import type { Segment } from '@cebao/planning';
import { dataRoot, filesOf, readJsonFile } from '../read/dataFile.ts';

const folder = 'segments';
const ending = '.json';

export function loadSegments(root: string = dataRoot): Result<readonly Segment[]> {
  const files = filesOf({ root, path: folder });
  if (!files.ok) return files;
  const segments: Segment[] = [];
  for (const name of files.value.filter((file) => file.endsWith(ending))) {
    const path = `${folder}/${name}`;
    const document = readJsonFile({ root, path });
    if (!document.ok) return document;
    const segment = fromZod(segmentSchema, { thing: path, input: document.value });
    if (!segment.ok) return segment;
    if (`${segment.value.id}${ending}` !== name) {
      return refuse('BAD_ID', { thing: path, value: segment.value.id, limit: '与文件名相同' });
    }
    segments.push(segment.value);
  }
  return ok(segments);
}
