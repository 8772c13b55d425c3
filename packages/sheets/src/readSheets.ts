/** Any file that a person calls a table: XLSX by its first bytes, otherwise CSV. */
import { err, ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { readCsvSheet } from './csv/read.ts';
import { sheetLimits, within } from './limits.ts';
import { readXlsxSheets } from './xlsx/read.ts';
import type { NamedBytes } from './csv/decode.ts';
import type { SheetLimits } from './limits.ts';
import type { Sheet } from './sheet.ts';

export async function readSheets(
  file: NamedBytes,
  limits: SheetLimits = sheetLimits,
): Promise<Result<readonly Sheet[]>> {
  const { name, bytes } = file;
  const fits = within([{ thing: `${name} 字节数`, size: bytes.length, limit: limits.bytes }]);
  if (!fits.ok) return err(fits.error);
  if (startsWith(bytes, zipMark)) return readXlsxSheets(file, limits);
  if (startsWith(bytes, oldOfficeMark)) {
    // Also what an encrypted XLSX file starts with.
    return refuse('FILE_UNREADABLE', {
      thing: name,
      value: 'XLS',
      limit: 'CSV 或未加密的 XLSX：请在表格软件里另存为 XLSX',
    });
  }
  const sheet = readCsvSheet(file, limits);
  return sheet.ok ? ok([sheet.value]) : sheet;
}

const zipMark = [0x50, 0x4b, 0x03, 0x04];
const oldOfficeMark = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
