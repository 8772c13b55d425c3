/** Text of a cell as people mean it: full-width signs as ASCII, no blanks, one kind of dash. */

export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐‑‒–—―−~]/g, '-');
}
