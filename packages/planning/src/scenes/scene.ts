/**
 * A scene is data: parameters, which are assumptions with an input, and changes to a family's facts
 * that name them. `data/scenes/<id>.json`. What it does to gaps follows from the changed facts alone.
 */
import type { AssetClass, LiabilityKind } from '../household/exposed/exposed.ts';
import type { Cost, Layer, Person } from '../household/household.ts';

export type Scene = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** All must hold for the scene to be listed unasked. */
  readonly applies: readonly SceneCondition[];
  readonly parameters: readonly SceneParameter[];
  readonly changes: readonly SceneChange[];
};

export type SceneParameter = {
  readonly id: string;
  readonly default: number;
  readonly unit: 'rate' | 'share' | 'factor' | 'count' | 'months' | 'years' | 'age' | 'yuan';
  readonly min: number;
  readonly max: number;
  readonly zh: string;
  readonly en: string;
  readonly reason: string;
  readonly grade: 'P' | 'A';
};

export type SceneCondition =
  | {
      readonly fact: 'adult' | 'child' | 'elder';
      /** Somebody of the role from this age on and below that. */
      readonly fromAge: number;
      readonly untilAge: number;
    }
  | { readonly fact: 'partner' | 'noPartner' | 'debt' | 'working' | 'noHome' };

/** `partner`: the adult who earns most beside the breadwinner; `newChild`: whom the scene brings. */
export type SceneTarget = 'breadwinner' | 'partner' | 'youngestChild' | 'newChild' | 'eachElder';

/** Amounts are ids of parameters, so that no figure stands in a change. */
export type SceneChange =
  | {
      readonly op: 'addChild';
      readonly label: string;
      readonly sex: Person['sex'];
      readonly independentAge: string;
    }
  | {
      readonly op: 'addCost';
      /** null: shared by the family, without an end of its own. */
      readonly who: SceneTarget | null;
      readonly label: string;
      readonly kind: Cost['kind'];
      readonly layer: Layer;
      readonly annualYuan: string;
      /** Attained age, or years from now, at which it begins; one of them or none. */
      readonly fromAge: string | null;
      readonly fromYears: string | null;
      readonly years: string | null;
    }
  | {
      readonly op: 'addDebt';
      readonly label: string;
      readonly balanceYuan: string;
      readonly rate: string;
      readonly years: string;
    }
  | {
      readonly op: 'addAsset';
      readonly label: string;
      readonly kind: 'sellable' | 'never';
      readonly assetClass: AssetClass;
      readonly valueYuan: string;
    }
  | { readonly op: 'spend'; readonly yuan: string }
  | {
      readonly op: 'scaleWork';
      readonly who: SceneTarget;
      readonly factor: string;
      readonly years: string | null;
    }
  | { readonly op: 'endWork'; readonly who: SceneTarget; readonly years: string }
  /** Group cover that ends with the job. */
  | { readonly op: 'endEmployerCover'; readonly who: SceneTarget }
  | {
      readonly op: 'addIncome';
      readonly who: SceneTarget;
      readonly label: string;
      readonly annualYuan: string;
      readonly years: string;
    }
  | { readonly op: 'setClass'; readonly who: SceneTarget; readonly occupationClass: string }
  | {
      readonly op: 'setMedical';
      readonly who: SceneTarget;
      readonly to: Person['socialMedical'];
    }
  | { readonly op: 'assume'; readonly id: string; readonly value: string }
  | {
      readonly op: 'partnerLeaves';
      readonly assetsKept: string;
      readonly debtsKept: string;
      /** Whether the scene needs a partner at all, or holds for who has none as well. */
      readonly needed: boolean;
    }
  | {
      readonly op: 'addLiability';
      readonly who: SceneTarget;
      readonly label: string;
      readonly kind: LiabilityKind;
      readonly coverYuan: string;
    }
  | {
      readonly op: 'addCompany';
      readonly who: SceneTarget;
      readonly label: string;
      readonly capitalYuan: string;
      readonly debtsYuan: string;
      readonly guaranteedYuan: string;
    };
