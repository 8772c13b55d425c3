/** The fonts of a proposal, read once from the packages that ship them; never the machine's own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { coverageOf, type Coverage } from './cmap.ts';
import { withFamilyName } from './privateName.ts';

export type Fonts = {
  readonly blobs: readonly Uint8Array[];
  /** In the order in which they are asked for a character. */
  readonly families: readonly string[];
  readonly coverage: Coverage;
};

const main = { from: 'Noto Sans SC', to: 'Cebao Han SC' };
const weights = ['400Regular', '500Medium', '700Bold'];
/** Characters that the main font lacks: see fonts/rareHan/source.md. */
const rare = [
  { file: 'NotoSansJP_rare.ttf', from: 'Noto Sans JP', to: 'Cebao Han JP' },
  { file: 'NotoSansHK_rare.ttf', from: 'Noto Sans HK', to: 'Cebao Han HK' },
];

let loaded: Fonts | undefined;

export function loadFonts(): Fonts {
  loaded ??= readFonts();
  return loaded;
}

function readFonts(): Fonts {
  const require = createRequire(import.meta.url);
  const mainBytes = weights.map((weight) =>
    readFileSync(
      require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`),
    ),
  );
  const rareBytes = rare.map(({ file }) =>
    readFileSync(new URL(`../../fonts/rareHan/${file}`, import.meta.url)),
  );
  const coverage = new Set<number>();
  for (const bytes of [...mainBytes.slice(0, 1), ...rareBytes]) {
    for (const code of coverageOf(bytes)) coverage.add(code);
  }
  return {
    blobs: [
      ...mainBytes.map((bytes) => withFamilyName(bytes, main)),
      ...rareBytes.map((bytes, i) => withFamilyName(bytes, rare[i] ?? main)),
    ],
    families: [main.to, ...rare.map(({ to }) => to)],
    coverage,
  };
}
