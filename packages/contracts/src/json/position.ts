/** A place in a text the way an editor shows it: line and column from 1, columns in characters. */
export function positionText(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1;
  return `第 ${String(line)} 行第 ${String(column)} 列`;
}
