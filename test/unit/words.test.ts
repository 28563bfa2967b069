import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../src/domain/refusals.ts';
import { requestKinds } from '../../src/domain/requests/kinds.ts';
import { words } from '../../src/i18n/index.ts';
import type { Saying } from '../../src/i18n/words/refusals.ts';
import { samples } from './refusals.ts';

type Said = { readonly at: string; readonly words: string };
/** Stands for whatever a sentence takes: a name, a list of names, a role, a number. */
const anything = ['sales-agent'];
const names = { from: 'Noordwind', to: 'Zuidplas', customer: 'Tasman' };
/** Where a hole takes certain words only. */
const certain: Readonly<Record<string, readonly unknown[]>> = {
  'company.channel.lost': [anything, 'archived'],
  'outside.receipt.subject': [anything, 'waiting'],
  ...Object.fromEntries(
    requestKinds.flatMap((kind) =>
      ['asked', 'answered', 'draft'].map((said) => [`request.waits.${kind}.${said}`, [names]]),
    ),
  ),
  'enrolmentNews.status.subject': [anything, 'active'],
  'enrolment.sheet.must': ['verifying', anything],
};

/** Every sentence of a language with the path that leads to it; sentences with holes are filled. */
function all(tree: object, path: string[] = []): Said[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): Said[] => {
    const at = [...path, key];
    if (typeof value === 'string') return [{ at: at.join('.'), words: value }];
    if (typeof value === 'function') {
      const fill = value as (...holes: unknown[]) => string;
      const holes = certain[at.join('.')] ?? Array.from({ length: fill.length }, () => anything);
      return [{ at: at.join('.'), words: fill(...holes) }];
    }
    return typeof value === 'object' && value !== null ? all(value, at) : [];
  });
}
const sentences = (language: 'en' | 'nl'): Said[] => {
  const { common, people, company, partnership, outside, page, subscription } = words[language];
  const { ask, order, support, subscriptionLines, enrolment } = words[language];
  const { extension, transfer, transferNews } = words[language];
  const { home, request, settings, who } = words[language];
  const asked = { ask, order, support, subscriptionLines, enrolment };
  const handed = { extension, transfer, transferNews };
  const lived = { home, request, settings, who };
  const first = { common, people, company, partnership, outside, page, subscription };
  return all({ ...first, ...asked, ...handed, ...lived });
};
const overlong = (said: readonly Said[], where: RegExp, max: number): string[] =>
  said.filter(({ at, words: w }) => where.test(at) && w.length > max).map(({ at }) => at);

// Slack cuts nothing off by itself: over the limit it refuses the whole window, and we would shorten the words.
const limits: readonly [string, RegExp, number][] = [
  // Not the headings of cards, menus and help.
  [
    'titles of windows',
    /^(?!.*(card|review|help|menu|outside\.page|sections\.\w+)\.title).*(\.title|\.window|home\.nouns\.\w+|formTitle|pickTitle|csp help\.label)$/,
    24,
  ],
  ['buttons at the foot of a window', /(\.submit|common\.(save|cancel|close|back))$/, 24],
  [
    'buttons',
    /(card\.(authorize|decline)|review\.(confirm|reject)|sheet\.(withdraw|remove|access|tick|mute|unmute|back|show)|list\.open|members\.(add|change)|home\.(refresh|setUp|details|showAll|toWaiting)|verbs\..*\.label|common\.(next|first))$/,
    75,
  ],
  ['ticks', /(tick|Tick|settings\.(findable|fourEyes)|parts\.[a-z-]+)$/, 75],
  ['lines below a tick', /(findableHint|fourEyesHint|muteHint)$/, 75],
  ['options', /common\.(roles|kinds|clouds|languages)\.|list\.filters\./, 75],
  ['the question before a button', /Sure$|sureConfirm$|sureReject$/, 300 - 80],
  ['the answers to it', /(review\.(confirm|reject)|common\.(yes|cancel))$/, 30],
];

describe.each(['en', 'nl'] as const)('%s', (language) => {
  test('the check finds what is too long', () => {
    const planted = [{ at: 'company.setup.title', words: 'x'.repeat(25) }];
    expect(overlong(planted, limits[0]?.[1] ?? /^$/, 24)).toEqual(['company.setup.title']);
    const idle = limits.filter(
      ([, where]) => !sentences(language).some((one) => where.test(one.at)),
    );
    expect(idle).toEqual([]);
  });

  test.each(limits)('%s fit', (_, where, max) => {
    expect(overlong(sentences(language), where, max)).toEqual([]);
  });

  test('R-PART-13: no sentence says more than what was declared', () => {
    const claims =
      language === 'en'
        ? /\b(granted|active|activated|transferred)\b/i
        : /\b(verleend|toegekend|actief|actieve|geactiveerd|overgedragen)\b/i;
    const bold = (said: readonly Said[]) =>
      said.filter((one) => claims.test(one.words)).map(({ at }) => at);
    const planted = language === 'en' ? 'Access was granted.' : 'De toegang is verleend.';
    expect(bold([{ at: 'planted', words: planted }])).toEqual(['planted']);
    expect(bold([...sentences(language), ...refused(language)])).toEqual([]);
  });

  test('nothing is left unfilled', () => {
    const holes = /undefined|\[object|NaN|\$\{|^\s*$/;
    const said = [...sentences(language), ...refused(language)];
    expect(said.filter((one) => holes.test(one.words))).toEqual([]);
  });
});

// Names, words that both languages share, and sentences of holes alone.
const shared = [
  'people.home.title',
  'people.home.language',
  'common.languages.en',
  'common.languages.nl',
  'common.clouds.china',
  'company.setup.cloud',
  'partnership.request.reseller',
  'partnership.sheet.pick',
  'partnership.card.mpn',
  'people.home.giver',
  'home.search.more',
  'people.members.line',
  'page.browserTitle',
  'outside.form.name',
  'outside.confirm.who',
  'order.one.head',
  'subscription.label',
  'subscription.sheet.forReseller',
  'subscription.sheet.addOn',
  'subscription.sheet.leftWhat',
  'who.happened',
  'transfer.counted',
  'transfer.list.states.open',
  'transfer.pick.label',
];

test('no Dutch sentence is the English one', () => {
  const dutch = new Map(sentences('nl').map(({ at, words: w }) => [at, w]));
  const english = sentences('en');
  expect([...dutch.keys()]).toEqual(english.map(({ at }) => at));
  const same = english
    .filter(({ at, words: w }) => dutch.get(at) === w && /[a-z]{3}/i.test(w))
    .map(({ at }) => at);
  expect(same.filter((at) => !shared.includes(at))).toEqual([]);
  const english2 = refused('en');
  const dutch2 = new Set(refused('nl').map((one) => one.words));
  expect(english2.filter((one) => dutch2.has(one.words))).toEqual([]);
});

const saying = (known: boolean): Saying => ({
  by: known ? 'Nina New' : null,
  admins: known ? ['Zuidplas Global admin'] : [],
  givers: known ? [{ company: 'Zuidplas ICT', admins: ['Zuidplas Global admin'] }] : [],
  when: () => '1 Jun 2026, 10:00',
  country: () => 'Nederland',
  region: () => 'Europe',
  bot: '@Samen',
});

function refused(language: 'en' | 'nl'): Said[] {
  return Object.values(samples).flatMap((ones) =>
    ones.flatMap((one: Refusal) =>
      [true, false].map((known) => ({
        at: JSON.stringify(one),
        words: words[language].no(one, saying(known)),
      })),
    ),
  );
}

describe('every refusal', () => {
  const steps = {
    en: /\b(Ask|ask|Choose|choose|Fill|fill|Copy|Please|please|Type|type|Talk|talk|Withdraw|withdraw|Make|Check|find it|see|you hear|you will hear|can (set|give|decide|send|ask)|Who can give|like name@|like company|Nothing is left|Here is the current card|confirms (it|that)|have to be ticked|press Details|First say)|\/csp [a-z]/,
    nl: /\b(Vraag|vraag|Kies|kies|Vul|vul|Maak|Probeer|probeer|Typ|typ|Overleg|overleg|Trek|Controleer|vindt het|hoort het|kan (je|het)|kan een|Wie er een kan geven|zoals naam@|zoals bedrijf|hoeft niets|Dit is de actuele kaart|Druk|Vink|bevestigt|de provider kan|moeten aangevinkt|Zeg eerst)|\/csp [a-z]/,
  };

  test.each(['en', 'nl'] as const)('%s: names a next step', (language) => {
    expect('This is not possible.').not.toMatch(steps[language]);
    expect('Dit kan niet.').not.toMatch(steps[language]);
    expect(refused(language).filter((one) => !steps[language].test(one.words))).toEqual([]);
  });

  test.each(['en', 'nl'] as const)('%s: can be read between two calls', (language) => {
    const hard = refused(language).filter(
      (one) => one.words.length > 260 || !/[.?]$/.test(one.words),
    );
    expect(hard).toEqual([]);
  });

  test('each kind of "no" has its own sentence', () => {
    for (const language of ['en', 'nl'] as const) {
      const spokenFor = new Map<string, string>();
      for (const one of refused(language)) {
        const { code } = JSON.parse(one.at) as Refusal;
        expect([one.words, spokenFor.get(one.words) ?? code]).toEqual([one.words, code]);
        spokenFor.set(one.words, code);
      }
    }
  });
});
