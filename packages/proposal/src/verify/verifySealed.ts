/** A sealed plan as JSON: read strictly, every figure made again from what it carries. Offline. */
import { readJson, sealedFrameSchema, toRefusals, type JsonLimits } from '@cebao/contracts';
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
