/** Slack's limits in characters and counts, from its Block Kit reference and the comments of @slack/types. */
export const limits = {
  messageText: 4000,
  /** Not documented: Slack answers `msg_blocks_too_long` somewhat above 13,200. */
  messageTotal: 13_000,
  messageBlocks: 50,
  viewBlocks: 100,
  viewTitle: 24,
  metadata: 3000,
  id: 255,
  section: 3000,
  fields: 10,
  field: 2000,
  header: 150,
  contextElements: 10,
  context: 3000,
  actionsElements: 25,
  label: 2000,
  placeholder: 150,
  button: 75,
  buttonValue: 2000,
  url: 3000,
  options: 100,
  choices: 10,
  overflow: 5,
  optionText: 75,
  optionValue: 75,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** Not documented; that of a text object. */
  richText: 3000,
  alt: 2000,
  markdown: 12_000,
  inputValue: 3000,
  fieldError: 2000,
} as const;

/** What can't be shortened without becoming something else is too long: a fault of ours, with its place and no content. */
export class DoesNotFit extends Error {
  override readonly name = 'DoesNotFit';
  constructor(place: string, limit: number) {
    super(`${place} is over ${String(limit)}`);
  }
}
