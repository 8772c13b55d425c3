import type { Report } from '@cebao/planning';
import type { Names } from '../report/names.ts';

export type ExposedProps = { readonly report: Report; readonly names: Names };
