/** The Chinese tables of both sexes as one block: table 0 male, table 1 female. */
import type { RateBlock } from '../src/ratebook/rateBlock.ts';
import { ci4FemaleIx, ci4MaleIx, cl4FemaleQx, cl4MaleQx } from './china.ts';

export const chinaBlock: RateBlock = {
  firstAge: 0,
  ages: cl4MaleQx.length,
  tables: 2,
  qx: Float64Array.from([...cl4MaleQx, ...cl4FemaleQx]),
  ix: Float64Array.from([...ci4MaleIx, ...ci4FemaleIx]),
};
