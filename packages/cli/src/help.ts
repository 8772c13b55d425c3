/** What `--help` teaches. */
import type { Command } from './commands/command.ts';
import { exitWords } from './exit.ts';
import { padEnd } from './text/width.ts';

export function overview(commands: readonly Command[]): readonly string[] {
  return [
    '策保 cebao：从家庭情况到可核验的保障方案。不联网，家庭资料不离开这台电脑。',
    '',
    '用法：cebao <命令> [参数]',
    '',
    ...usages(commands),
    '',
    '三步：',
    '  cebao household check my-family.json        先检查',
    '  cebao plan my-family.json --out my.pdf      做方案',
    '  cebao verify my.pdf                         核验',
    '',
    '示例家庭在 data/households/ok，写错的例子在 data/households/not-ok。',
    '每个命令的说明与例子：cebao <命令> --help；版本：cebao --version',
    '',
    ...exitLines(),
  ];
}

export function commandHelp({ usage, summary, help }: Command): readonly string[] {
  return [`用法：${usage}`, summary, '', ...help, '', ...exitLines()];
}

/** Commands that share their first word. */
export function halvesHelp(commands: readonly Command[]): readonly string[] {
  return [
    '用法：',
    ...usages(commands),
    '',
    '每个命令的说明与例子：在它后面加 --help',
    '',
    ...exitLines(),
  ];
}

function usages(commands: readonly Command[]): readonly string[] {
  return commands.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]);
}

function exitLines(): readonly string[] {
  return [
    '退出码：',
    ...exitWords.map(([exit, words]) => `  ${padEnd(String(exit), 3)} ${words}`),
    '拒绝写到标准错误，一条一行：拒绝 代码 说明：哪一处；给出的是「值」；要求：限制',
  ];
}
