import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { deadline, languages, type Company } from '../../src/domain/company.ts';
import { button, buttons, context, input, option, section, ticks, typed } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';

/** What somebody sets for themselves, whatever their role. */
export function ownSettings(reader: Reader, acting: Acting): ModalView {
  return modal({
    id: screens.company.settings,
    title: reader.words.company.settings.title,
    reader,
    acting,
    blocks: ownBlocks(reader, false),
  });
}

/** Each opens a form of its own on top. `manages`: the company's channel is theirs to set too. */
function ownBlocks({ words }: Reader, manages: boolean): KnownBlock[] {
  const w = words.settings;
  const a = actions.company;
  return [
    section(w.own),
    buttons(
      'own',
      button(a.away, w.away.button, 'away'),
      button(numbered(a.notices, 'person'), w.notices.mine, 'person'),
      ...(manages ? [button(numbered(a.notices, 'company'), w.notices.channel, 'company')] : []),
    ),
  ];
}

/** Matrix row 35; the two ticks of row 47 are there for Global admins only. */
export function settingsForm(
  reader: Reader,
  acting: Acting,
  company: Company,
  may: { trust: boolean; bot: string },
): ModalView {
  const { words } = reader;
  const w = words.company.settings;
  const { settings } = company;
  const languageOptions = languages.map((one) => option(one, words.common.languages[one]));
  const chosen = languageOptions.find((one) => one.value === settings.language);
  return modal({
    id: screens.company.settings,
    title: w.title,
    submit: words.common.save,
    reader,
    acting,
    blocks: [
      input(
        'channel',
        w.channel,
        {
          type: 'conversations_select',
          action_id: actions.value,
          filter: {
            include: ['private', 'public'],
            exclude_bot_users: true,
            exclude_external_shared_channels: true,
          },
          ...(settings.channel === null ? {} : { initial_conversation: settings.channel }),
        },
        { hint: w.channelHint(may.bot), optional: true },
      ),
      input('deadline', w.deadline, typed(2, { initial: String(settings.deadlineDays) }), {
        hint: w.deadlineHint(deadline.shortest, deadline.longest),
      }),
      input('language', w.language, {
        type: 'radio_buttons',
        action_id: actions.value,
        options: languageOptions,
        ...(chosen ? { initial_option: chosen } : {}),
      }),
      ...(may.trust
        ? [
            input(
              'trust',
              w.trust,
              ticks(
                [
                  option('findable', w.findable, w.findableHint),
                  option('four-eyes', w.fourEyes, w.fourEyesHint),
                ],
                [
                  ...(settings.findable ? ['findable'] : []),
                  ...(settings.fourEyesRelaxed ? ['four-eyes'] : []),
                ],
              ),
              { optional: true },
            ),
          ]
        : [context(w.onlyGlobalAdmin)]),
      ...ownBlocks(reader, true),
    ],
  });
}

/** `trust` is absent where the form did not offer it: then it stays as it is. */
export const settingsValues = z
  .object({
    channel: field.conversation,
    deadline: field.text.refine((days) => /^\d{1,2}$/.test(days), 'deadline'),
    language: field.choice(actions.value).refine((one) => one !== null, 'choice'),
    trust: field.ticks.optional(),
  })
  .transform(({ channel, deadline: days, language, trust }) => ({
    channel,
    deadlineDays: Number(days),
    language: languages.find((one) => one === language) ?? 'en',
    trust: trust && {
      findable: trust.includes('findable'),
      fourEyesRelaxed: trust.includes('four-eyes'),
    },
  }));
