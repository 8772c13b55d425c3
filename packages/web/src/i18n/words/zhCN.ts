import { appWords } from './zhCN/app.ts';
import { factsWords } from './zhCN/facts.ts';
import { factWords } from './zhCN/fact.ts';
import { coverWords } from './zhCN/cover.ts';
import { reportWords } from './zhCN/report.ts';
import { exposedWords } from './zhCN/exposed.ts';
import { planWords } from './zhCN/plan.ts';
import { reviewWords } from './zhCN/review.ts';
import { codeWords } from './zhCN/code.ts';
import { outlookWords } from './zhCN/outlook.ts';
import { limitWords } from './zhCN/limit.ts';
import { refusalWords } from './zhCN/refusal.ts';

export const words = {
  ...appWords,
  ...factsWords,
  ...factWords,
  ...coverWords,
  ...reportWords,
  ...exposedWords,
  ...planWords,
  ...reviewWords,
  ...codeWords,
  ...outlookWords,
  ...limitWords,
  ...refusalWords,
} as const;
