/** From words to a command, and from its outcome to an exit code. */
import { CebaoBug } from '@cebao/kernel';
import { engineVersion } from '@cebao/planning';
import type { Command } from './commands/command.ts';
import { householdCheckCommand } from './commands/householdCheck.ts';
import { planCommand } from './commands/plan.ts';
import { policiesImportCommand } from './commands/policiesImport.ts';
import { policiesMapCommand } from './commands/policiesMap.ts';
import { productsCommand } from './commands/products.ts';
import { quoteCommand } from './commands/quote.ts';
import { stressCommand } from './commands/stress.ts';
import { verifyCommand } from './commands/verify.ts';
import { done, exits, failUsage, type Exit, type Outcome } from './exit.ts';
import { commandHelp, overview } from './help.ts';
import { line, refusalLine, type Io } from './io.ts';

const commands: readonly Command[] = [
  planCommand,
  householdCheckCommand,
  policiesMapCommand,
  policiesImportCommand,
  productsCommand,
  quoteCommand,
  stressCommand,
  verifyCommand,
];

export async function runCli(args: readonly string[], io: Io): Promise<Exit> {
  try {
    const outcome = await dispatch(args, io);
    if (outcome.ok) return exits.ok;
    for (const refusal of outcome.error.refusals) line(io.err, refusalLine(refusal));
    return outcome.error.exit;
  } catch (cause) {
    const name = cause instanceof CebaoBug ? 'CebaoBug' : 'Error';
    line(io.err, `程序错误 ${name} ${cause instanceof Error ? cause.message : String(cause)}`);
    return exits.bug;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<Outcome> {
  const [first = '--help'] = args;
  if (first === '--version') return say(io, [`cebao ${engineVersion}`]);
  if (['--help', '-h', 'help'].includes(first)) return say(io, overview(commands));
  const command = commands.find(({ name }) => `${args.join(' ')} `.startsWith(`${name} `));
  if (command === undefined) return unknown(args);
  const own = args.slice(command.name.split(' ').length);
  if (own.includes('--help') || own.includes('-h')) return say(io, commandHelp(command));
  return command.run(own, io);
}

/** `household` alone is half a command: the list says which halves there are. */
function unknown(args: readonly string[]): Outcome {
  const names = commands.map(({ name }) => name).join('、');
  return failUsage('cebao', args.slice(0, 2).join(' '), `${names}；见 cebao --help`);
}

function say(io: Io, lines: readonly string[]): Outcome {
  for (const text of lines) line(io.out, text);
  return done;
}
