/** A sealed plan as JSON: read strictly, every figure made again from what it carries. Offline. */
import {
  householdFormat,
  readJson,
  sealedFormat,
  sealedFrameSchema,
  toRefusals,
  type JsonLimits,
} from '@cebao/contracts';
import { err, type Refusal } from '@cebao/kernel';
import { planFamily } from '@cebao/planning';
import { sealedBytes } from '../seal/seal.ts';
import type { Engines, Installed, Verification } from './outcome.ts';
import { spellingRefusals } from './spelling.ts';
import { verifyParts } from './verifyParts.ts';

/** Sixty-four persons with six perils over a century stay well below. */
export const proofLimits: JsonLimits = { maxBytes: 32 * 1024 * 1024, maxValues: 2_000_000 };

export function verifySealed(
  bytes: Uint8Array,
  installed: Installed,
  plan: Engines['plan'] = planFamily,
): Verification {
  const read = readJson(bytes, 'sealed.json', proofLimits);
  if (!read.ok) return err([read.error]);
  const other = otherFormat(read.value);
  if (other !== null) return err([other]);
  const frame = sealedFrameSchema.safeParse(read.value);
  if (!frame.success) return err(toRefusals(frame.error, read.value));
  const verified = verifyParts(frame.data, { plan, installed });
  if (!verified.ok) return verified;
  const canonical = sealedBytes(verified.value.sealed);
  const spelling: readonly Refusal[] = spellingRefusals({
    name: 'sealed.json',
    given: bytes,
    canonical,
  });
  return spelling.length === 0 ? verified : err(spelling);
}

/** A file of another kind has one fault, and its content is nobody's business. */
function otherFormat(value: unknown): Refusal | null {
  const isRecord = typeof value === 'object' && value !== null && Object.hasOwn(value, 'format');
  const format: unknown = isRecord ? Reflect.get(value, 'format') : undefined;
  if (format === sealedFormat || typeof format !== 'string') return null;
  const limit =
    format === householdFormat
      ? '这是家庭文件，不是方案：用 cebao household check 检查它，或用 cebao plan 做方案'
      : `cebao plan 做出的方案（${sealedFormat}）`;
  return { code: 'BAD_FIELD', thing: 'format', value: format, limit };
}
