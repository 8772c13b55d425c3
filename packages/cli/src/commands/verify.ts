/** `cebao verify FILE`: every figure made again from what the file carries. Offline. */
import type { Refusal } from '@cebao/kernel';
import { verifyPdf, verifySealed, type Verification, type Verified } from '@cebao/proposal';
import { onlyOne, readArguments } from '../arguments.ts';
import { loadDossiers, type Dossiers } from '../dossiers.ts';
import { done, exits, fail, type Outcome } from '../exit.ts';
import { isPdf } from '../files/isPdf.ts';
import { readBytes } from '../files/readBytes.ts';
import { line, type Io } from '../io.ts';
import { engineRefusal } from '../text/engineRefusal.ts';
import type { Command } from './command.ts';

const maxFileBytes = 32 * 1024 * 1024;
const shownRefusals = 20;

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'cebao verify FILE',
  summary: '核验方案（PDF 或 JSON）：不联网，用它自带的资料重算每个数字',
  help: [
    '依次核对：各部分的哈希；与本机同一版本的费率表和生命表；重算的全部结果；',
    '规范写法；PDF 再按附件重印一遍，逐字节相同才算一致。',
    `不一致时逐处写明：哪一处、文件里是什么、应该是什么；最多列 ${shownRefusals} 处，并给出总数。`,
    '只证明数字由所带的事实算出；事实是否真实，请与客户核对。',
    '',
    '例：',
    '  cebao verify my.pdf',
    '  cebao plan my-family.json --json > my.json && cebao verify my.json',
  ],
  run: verify,
};

async function verify(args: readonly string[], io: Io): Promise<Outcome> {
  const given = readArguments(args, {});
  if (!given.ok) return given;
  const file = onlyOne(given.value, '方案文件');
  if (!file.ok) return file;
  const bytes = readBytes(file.value, maxFileBytes);
  if (!bytes.ok) return fail(exits.refused, bytes.error);
  const dossiers = loadDossiers();
  if (!dossiers.ok) return dossiers;
  line(io.err, '核验：重算全部数字 …');
  const verified = await verification(bytes.value, dossiers.value);
  if (!verified.ok) {
    const refusals = verified.error.map((refusal) => engineRefusal(refusal, dossiers.value));
    return failVerified(refusals, io);
  }
  for (const text of verdictLines(verified.value)) line(io.out, text);
  return done;
}

function verification(bytes: Uint8Array, dossiers: Dossiers): Promise<Verification> {
  return isPdf(bytes) ? verifyPdf(bytes, dossiers) : Promise.resolve(verifySealed(bytes, dossiers));
}

function failVerified(refusals: readonly Refusal[], io: Io): Outcome {
  const rest = refusals.length - shownRefusals;
  line(io.out, `核验不通过：${refusals.length} 处不一致`);
  const shown = fail(exits.notVerified, ...refusals.slice(0, shownRefusals));
  if (rest > 0) line(io.out, `只列前 ${shownRefusals} 处，另有 ${rest} 处`);
  return shown;
}

function verdictLines(verified: Verified): string[] {
  const { sealed, catalogue, basis, otherAssumptions, pdf } = verified;
  const { proof, plan, gaps } = sealed.report;
  const published =
    catalogue === 'same' ? '与已发布费率表一致' : '目录版本与本机不同，没有与已发布费率表核对';
  return [
    `${headline({ catalogue, basis })}：${sealed.report.family.name}，计算日 ${proof.asOf}，` +
      `${plan.lines.length} 份保单、${gaps.length} 个缺口重算相同`,
    `费率：${published}`,
    basis === 'same' ? '生命表与发生率：与本机一致' : '生命表与发生率：版本与本机不同，没有核对',
    ...(otherAssumptions.length === 0
      ? []
      : [`标准假设与本机不同：${otherAssumptions.join('、')}`]),
    ...(sealed.stress === undefined
      ? []
      : [
          `压力测试：${String(sealed.stress.paths)} 条人生（种子 ${String(sealed.stress.seed)}）重算相同`,
        ]),
    ...reviewLines(verified),
    ...(pdf === null ? [] : pdfLines(pdf)),
    `输入 ${sealed.seal.inputHash}`,
    `结果 ${sealed.seal.resultHash}`,
  ];
}

function reviewLines({ sealed: { review }, reviewBasis }: Verified): string[] {
  if (review === undefined) return [];
  const { from, gaps } = review.result;
  const tables = reviewBasis === 'same' ? '' : '；当时的生命表与发生率版本与本机不同，没有核对';
  return [`与 ${from} 相比：${String(gaps.length)} 个缺口的变化重算相同${tables}`];
}

/** Figures that follow from carried rates are consistent; only known rates make them agree. */
function headline({ catalogue, basis }: Pick<Verified, 'catalogue' | 'basis'>): string {
  if (catalogue === 'same' && basis === 'same') return '一致';
  return '只是自洽，费率或生命表没有与已发布的核对过';
}

function pdfLines({ pages, licence, otherWords }: NonNullable<Verified['pdf']>): string[] {
  return [
    `PDF：${pages} 页重印后逐字节相同`,
    licence === null
      ? '业务许可：没有登记，培训用，不得交付客户'
      : `业务许可：${licence.holder} ${licence.number}（许可本身须另行查证）`,
    ...(otherWords.length === 0
      ? []
      : [`说明文字与本机资料不同：${otherWords.slice(0, shownRefusals).join('、')}`]),
  ];
}
