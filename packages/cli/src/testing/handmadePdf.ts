/** For tests: the smallest PDF with two attached files, as somebody else's program would make it. */
import type { Attachment } from '@cebao/proposal';

export function handmadePdf(files: readonly Attachment[]): Uint8Array {
  const latin = (bytes: Uint8Array) =>
    Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const first = 5;
  const names = files.map(({ name }, i) => `(${name}) ${String(first + 2 * i)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Names 4 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /EmbeddedFiles << /Names [${names}] >> >>`,
    ...files.flatMap(({ name, bytes }, i) => [
      `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${String(first + 2 * i + 1)} 0 R >> >>`,
      `<< /Type /EmbeddedFile /Length ${String(bytes.length)} >>\nstream\n${latin(bytes)}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const offset = text.length;
    text += `${String(i + 1)} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF\n`;
  return Uint8Array.from(text + xref + trailer, (char) => char.charCodeAt(0));
}
