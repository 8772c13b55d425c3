/**
 * Carried tables and rates against the installed dossiers of the same version: a plan may agree with
 * itself and still rest on a rate that nobody published.
 */
import type { RateCell } from '@cebao/actuarial';
import type { Refusal } from '@cebao/kernel';
import type { Basis, PlanInput } from '@cebao/planning';
import { carriedBasis, carriedCatalogue } from '../seal/carried.ts';
import { differences, type Difference } from './differences.ts';
import type { Comparison, Installed } from './outcome.ts';

export type Against = {
  readonly catalogue: Comparison;
  readonly basis: Comparison;
  readonly otherAssumptions: readonly string[];
  readonly refusals: readonly Refusal[];
};

export function againstPublished(inputs: PlanInput, { facts }: Installed): Against {
  const sameCatalogue = inputs.catalogue.version === facts.catalogue.version;
  const sameBasis = inputs.basis.id === facts.basis.id;
  return {
    catalogue: sameCatalogue ? 'same' : 'otherVersion',
    basis: sameBasis ? 'same' : 'otherVersion',
    otherAssumptions: [
      ...differences('', {
        carried: inputs.assumptionDefaults,
        expected: facts.assumptionDefaults,
      }).map(({ path }) => path.slice(1)),
      ...otherOf('scenes', inputs.scenes, facts.scenes),
      ...otherOf('segments', inputs.segments, facts.segments),
    ],
    refusals: [
      ...(sameCatalogue ? catalogueRefusals(inputs, facts) : []),
      ...(sameBasis ? basisRefusals(inputs.basis, 'inputs.basis', facts) : []),
    ],
  };
}

type Facts = Installed['facts'];

/** Scenes and templates of segments are assumptions: another one is said, as another default is. */
function otherOf(
  name: 'scenes' | 'segments',
  carried: readonly { readonly id: string }[] = [],
  published: readonly { readonly id: string }[] = [],
): readonly string[] {
  return carried
    .filter((own) => {
      const expected = published.find(({ id }) => id === own.id) ?? null;
      return expected === null || differences('', { carried: own, expected }).length > 0;
    })
    .map(({ id }) => `${name}.${id}`);
}

function catalogueRefusals(inputs: PlanInput, facts: Facts): readonly Refusal[] {
  const { catalogue: carried } = inputs;
  const expected = carriedCatalogue(facts.catalogue, inputs.household);
  return differences('inputs.catalogue', { carried, expected }).map((difference) =>
    refusal(difference, `${difference.path}${cellText(difference.path, inputs)}`),
  );
}

/** Carried tables against the published ones of the same version. */
export function basisRefusals(carried: Basis, at: string, facts: Facts): readonly Refusal[] {
  const expected = carriedBasis(facts.basis);
  return differences(at, { carried, expected }).map((difference) =>
    refusal(difference, difference.path),
  );
}

function refusal({ carried, expected }: Difference, thing: string): Refusal {
  return { code: 'PROOF_MISMATCH', thing, value: carried, limit: `已发布的是 ${expected}` };
}

const cellPath = /^inputs\.catalogue\.products\[(\d+)\]\.rates\.cells\[(\d+)\]/;

/** Which printed cell a path means, in the words of the table. */
function cellText(path: string, { catalogue }: PlanInput): string {
  const [, product, at] = cellPath.exec(path) ?? [];
  const entry = catalogue.products[Number(product)];
  const cell = entry?.rates.cells[Number(at)];
  return entry === undefined || cell === undefined
    ? ''
    : `（${[entry.product.code, ...wordsOf(cell)].filter((word) => word !== '').join(' ')}）`;
}

const sexWords = { male: '男', female: '女', '': '' } as const;

function wordsOf(cell: RateCell): readonly string[] {
  const { ageFrom, ageTo, annuityStartAge } = cell;
  const ages = ageFrom === ageTo ? `${ageFrom}岁` : `${ageFrom}至${ageTo}岁`;
  const start = annuityStartAge === null ? '' : `${annuityStartAge}岁起领`;
  return [cell.plan, sexWords[cell.sex], ages, cell.period, cell.payTerm, start];
}
