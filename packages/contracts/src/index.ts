export { fromZod, pathText, toRefusals } from './zodRefusal.ts';
