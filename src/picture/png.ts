import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
/** Both come out of packages, so that a machine without fonts draws the same picture. */
const places = {
  program: '@resvg/resvg-wasm/index_bg.wasm',
  fonts: ['dejavu-fonts-ttf/ttf/DejaVuSans.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'],
} as const;

let ready: Promise<readonly Uint8Array[]> | null = null;
async function begin(): Promise<readonly Uint8Array[]> {
  const [program, ...fonts] = await Promise.all(
    [places.program, ...places.fonts].map((file) => readFile(require.resolve(file))),
  );
  await initWasm(program);
  return fonts;
}

/** Draws an SVG of ours, twice as large as it says, so that it is sharp on every screen. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  // Read at the first picture: most processes never draw one.
  const fonts = await (ready ??= begin().catch((error: unknown) => {
    // What could not be read now may be there for the next one.
    ready = null;
    throw error;
  }));
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      fontBuffers: [...fonts],
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    // Its memory is not the garbage collector's.
    image.free();
    drawing.free();
  }
}
