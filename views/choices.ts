import type { PlainTextElement, PlainTextOption } from '@slack/types';
import type { Words } from '../src/i18n/index.ts';
import { name, option, text } from './blocks.ts';

/** The answer to an external select's question. */
export type Choices =
  | { options: PlainTextOption[] }
  | { option_groups: { label: PlainTextElement; options: PlainTextOption[] }[] };
type Choice = { readonly value: string; readonly label: string };

/** What an external select offers. Slack knows no disabled options, so "keep typing" is a group's label, which can't be chosen. */
export function choices(found: readonly Choice[], total: number, { common }: Words): Choices {
  const options = found.map(({ value, label }) => option(value, name(label)));
  if (total <= found.length) return { options };
  return { option_groups: [{ label: text(common.more(found.length, total), 75), options }] };
}

/** Choices of several kinds, each under its name; where there are more than are shown the label says so. */
export function groupedChoices(
  groups: readonly {
    readonly label: string;
    readonly found: readonly Choice[];
    readonly total: number;
  }[],
  { common, home }: Words,
): Choices {
  const some = groups.filter(({ found }) => found.length > 0);
  if (some.length === 0) return { options: [] };
  return {
    option_groups: some.map(({ label, found, total }) => ({
      label: text(
        total > found.length ? home.search.more(label, common.more(found.length, total)) : label,
        75,
      ),
      options: found.map((one) => option(one.value, name(one.label))),
    })),
  };
}
