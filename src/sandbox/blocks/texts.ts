import { z } from 'zod';
import { limits } from './limits.ts';

export const plain = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

export const anyText = (max: number) => z.discriminatedUnion('type', [plain(max), mrkdwn(max)]);

export const blockId = z.string().min(1).max(limits.blockId).optional();
export const actionId = z.string().min(1).max(limits.actionId).optional();

export const confirm = z.strictObject({
  title: plain(limits.confirmTitle).optional(),
  text: anyText(limits.confirmText),
  confirm: plain(limits.confirmButton).optional(),
  deny: plain(limits.confirmButton).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const describedOption = {
  value: z.string().min(1).max(limits.optionValue),
  description: plain(limits.optionDescription).optional(),
};

/** An option of a menu; only checkboxes and radio buttons may draw mrkdwn. */
export const option = z.strictObject({ text: plain(limits.optionText), ...describedOption });

export const drawnOption = z.strictObject({
  text: anyText(limits.optionText),
  value: z.string().min(1).max(limits.optionValue),
  description: anyText(limits.optionDescription).optional(),
});

export const overflowOption = z.strictObject({
  text: plain(limits.optionText),
  ...describedOption,
  url: z.string().max(limits.buttonUrl).optional(),
});

export const optionGroup = z.strictObject({
  label: plain(limits.groupLabel),
  options: z.array(option).min(1).max(limits.options),
});

export const image = {
  image_url: z.url({ protocol: /^https?$/ }).max(limits.imageUrl),
  alt_text: z.string().min(1).max(limits.altText),
};
