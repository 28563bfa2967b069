import { assert, asyncProperty, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { altOf, escaped, svgOf, type Chain } from '../../../src/picture/chain.ts';
import { pngOf } from '../../../src/picture/png.ts';

const chainOf = (name: string, said = 'Partnership since 1 Jun 2026, declared'): Chain => ({
  title: `Who does what for ${name}`,
  columns: [
    [{ is: 'Indirect provider', name: 'Noordwind Distribution', lines: ['Administrator access'] }],
    [
      {
        is: 'Indirect reseller',
        name: 'Zuidplas ICT',
        lines: ['Delegated admin privileges, declared', 'Support of 3 subscriptions'],
      },
    ],
    [{ is: 'Customer', name, lines: ['Agreement of 2 Jun 2026'] }],
  ],
  ties: [
    { from: [0, 0], to: [1, 0], said },
    { from: [1, 0], to: [2, 0], said: 'Reseller relationship, ticked' },
  ],
  foot: 'As of 20 Nov 2026. The partners’ own record, not Microsoft’s.',
});
const size = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};
const inkOf = async (svg: string) => (await pngOf(svg)).length;

describe('the picture of a chain', () => {
  test('is a PNG of its size, drawn without any font of the machine', async () => {
    const svg = svgOf(chainOf('Tasman Bakery BV'));
    const png = await pngOf(svg);
    expect(Array.from(png.slice(1, 4))).toEqual(Array.from(Buffer.from('PNG')));
    const [, width = '', height = ''] = /width="(\d+)" height="([\d.]+)"/.exec(svg) ?? [];
    expect(size(png)).toEqual({
      width: 2 * Number(width),
      height: Math.ceil(2 * Number(height)),
    });
    // Letters are drawn, not left out.
    expect(await inkOf(svg.replaceAll(/>[^<]+<\/text>/g, '></text>'))).toBeLessThan(png.length / 2);
  });

  test('what people typed is text, whatever it looks like', async () => {
    const nasty = `</text><script>x</script><image href="file:///etc/passwd"/>&bad; "'\u0000\uD800`;
    const svg = svgOf(chainOf(nasty, nasty));
    expect(svg).not.toMatch(/<script|<image|\p{Cc}|&bad;/u);
    await expect(pngOf(svg)).resolves.toBeInstanceOf(Uint8Array);
    expect(escaped(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&#39;');
  });

  test('no name is too long or too strange for it, and none makes it grow without end', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary', maxLength: 3_000 }), async (name) => {
        const png = await pngOf(svgOf(chainOf(name, name)));
        expect(size(png).height).toBeLessThan(2_000);
        expect(altOf(chainOf(name)).length).toBeLessThanOrEqual(1_000);
      }),
      { numRuns: 20 },
    );
  });

  test('an empty chain and one with more parties than can be read are drawn', async () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      is: 'Provider',
      name: `P${i}`,
      lines: [],
    }));
    const crowd: Chain = {
      title: 'Many',
      columns: [many, [{ is: 'Customer', name: 'C', lines: [] }]],
      ties: many.map((_, i) => ({ from: [0, i], to: [1, 0], said: 'x' })),
      foot: '',
    };
    expect(size(await pngOf(svgOf(crowd))).height).toBeLessThan(3_000);
    expect(
      (await pngOf(svgOf({ title: '', columns: [], ties: [], foot: '' }))).length,
    ).toBeGreaterThan(0);
  });

  test('its alternative text says the same', () => {
    expect(altOf(chainOf('Tasman'))).toBe(
      'Who does what for Tasman. Indirect provider: Noordwind Distribution (Administrator access). ' +
        'Indirect reseller: Zuidplas ICT (Delegated admin privileges, declared; Support of 3 subscriptions). ' +
        'Customer: Tasman (Agreement of 2 Jun 2026). ' +
        'Noordwind Distribution → Zuidplas ICT: Partnership since 1 Jun 2026, declared. ' +
        'Zuidplas ICT → Tasman: Reseller relationship, ticked. ' +
        'As of 20 Nov 2026. The partners’ own record, not Microsoft’s.',
    );
  });
});
