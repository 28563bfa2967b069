import type { KnownBlock } from '@slack/types';
import { languages } from '../../src/domain/company.ts';
import {
  bullets,
  buttons,
  context,
  header,
  option,
  rich,
  section,
  spoken,
  type Message,
} from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { actions } from '../ids.ts';
import { verbButtons } from './menu.ts';

/** The first line of whatever somebody sees first: readable whichever of the two they know (product.md 5). */
export function languageBlock({ words }: Reader): KnownBlock {
  const options = languages.map((one) => option(one, words.common.languages[one]));
  const chosen = options.find((one) => one.value === words.language);
  return {
    ...section(words.people.home.language, {
      type: 'static_select',
      action_id: actions.language,
      options,
      ...(chosen ? { initial_option: chosen } : {}),
    }),
    block_id: 'language',
  };
}

/** The one message after an installation, to whoever installed: what the bot does, and the way in. Nobody else is written to. */
export function welcome(reader: Reader): Message {
  const { words } = reader;
  const w = words.home.welcome;
  return {
    text: spoken(`${w.title}. ${words.people.home.what}`),
    blocks: [
      languageBlock(reader),
      header(w.title),
      section(words.people.home.what),
      rich(bullets(w.does)),
      section(w.first),
      buttons('verbs', ...verbButtons(['csp setup', 'csp help'], reader)),
      context(w.alone),
    ],
  };
}
