import { describe, expect, test } from 'vitest';
import { actions, screens } from '../../../views/ids.ts';
import { code, found, sources, under, type Source } from './sources.ts';

type Tree = { readonly [name: string]: string | Tree };
const leaves = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}.${name}`, value]] : leaves(value, `${path}.${name}`),
  );
const valuesOf = (tree: Tree) => leaves(tree, '').map(([, value]) => value);
const isIds = (path: string) => path === 'views/ids.ts' || path === 'views/screens.ts';
const awayFromIds = (path: string) => !isIds(path) && !under(path, 'src/sandbox');
const ids = [...leaves(screens, 'screens'), ...leaves(actions, 'actions')];

/** Which ids somebody's files name, also through `const a = actions.partnership`. */
function named(files: readonly Source[]): Set<string> {
  const whole = files.map(({ text }) => {
    const short = [...text.matchAll(/const (\w+) = ((?:actions|screens)(?:\.\w+)*);/g)];
    return short.reduce(
      (now, [, alias, path]) => now.replaceAll(new RegExp(`\\b${alias}\\.`, 'g'), `${path}.`),
      text,
    );
  });
  const names = whole.flatMap((text) =>
    [...text.matchAll(/\b(?:actions|screens)(?:\.[\w$]+)+/g)].map(([name]) => name),
  );
  return new Set(names);
}
const inFolder = (folder: string) => (one: Source) => under(one.path, folder);

describe('what Slack hands back to us', () => {
  const hear = named(
    sources.filter((one) => inFolder('commands')(one) || inFolder('src/slack')(one)),
  );
  const draw = named(sources.filter((one) => inFolder('views')(one) && !isIds(one.path)));
  // Inputs are read with their form, notes have nothing to press, and help is put together where it is asked for.
  const readWithForm = ['actions.value', 'screens.note'];
  const drawnByCommand = ['screens.help'];

  test('an id that nobody names is found', () => {
    const files = [code('a.ts', 'const a = actions.card; use(a.authorize, screens.note);')];
    expect([...named(files)].toSorted()).toEqual([
      'actions.card',
      'actions.card.authorize',
      'screens.note',
    ]);
  });

  test('every id is drawn by a view and heard by a command', () => {
    const names = ids.map(([name]) => name);
    expect(names.filter((name) => !draw.has(name))).toEqual(drawnByCommand);
    expect(names.filter((name) => !hear.has(name)).toSorted()).toEqual(readWithForm);
  });

  test('no two ids have the same value, except the button that opens a screen of its own name', () => {
    for (const values of [valuesOf(screens), valuesOf(actions)])
      expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([]);
  });

  test('nobody writes an id by hand', () => {
    const byHand =
      /(?:action_id|callback_id):\s*['"`]|\b(?:button|numbered|desk\.(?:click|submit|screen|options|opener))\(\s*['"`]/;
    expect(found([code('views/home.ts', "action_id: 'verb',")], byHand, awayFromIds)).toHaveLength(
      1,
    );
    expect(found(sources, byHand, awayFromIds)).toEqual([]);
  });
});
