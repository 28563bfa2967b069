/**
 * Every name that Slack hands back to us. Once shipped, a value here never changes: old messages carry it.
 * `screens` are callback ids of modals, `actions` are action ids; a block_id is the word of its field.
 */
export const screens = {
  note: 'note',
  help: 'help',
  partnership: {
    request: 'partnership.request',
    list: 'partnership.list',
    pick: 'partnership.pick',
    sheet: 'partnership.sheet',
    authorize: 'partnership.authorize',
    decline: 'partnership.decline',
    remove: 'partnership.remove',
    access: 'partnership.admin-access',
  },
  company: {
    setup: 'company.setup',
    rescue: 'company.rescue',
    settings: 'company.settings',
    members: 'company.members',
    member: 'company.member',
  },
} as const;

export const actions = {
  /** Buttons of cards; the value is the copy's id. */
  card: {
    authorize: 'card.partnership.authorize',
    decline: 'card.partnership.decline',
    confirm: 'card.company.confirm',
    reject: 'card.company.reject',
  },
  /** Elements of modals and of App Home. */
  verb: 'verb',
  acting: 'acting.choose',
  language: 'language.choose',
  refresh: 'home.refresh',
  partnership: {
    reseller: 'partnership.reseller',
    partner: 'partnership.partner',
    activePartner: 'partnership.active-partner',
    filter: 'partnership.filter',
    next: 'partnership.next',
    first: 'partnership.first',
    open: 'partnership.open',
    back: 'partnership.back',
    authorize: 'partnership.authorize',
    decline: 'partnership.decline',
    withdraw: 'partnership.withdraw',
    remove: 'partnership.remove',
    access: 'partnership.admin-access',
    tick: 'partnership.done-at-microsoft',
    mute: 'partnership.mute',
    unmute: 'partnership.unmute',
  },
  company: {
    country: 'company.country',
    give: 'company.give-roles',
    setUp: 'company.set-up-another',
    nextMembers: 'company.members-next',
    firstMembers: 'company.members-first',
  },
  /** Every input's element; the block_id tells which field it is. */
  value: 'value',
} as const;

/** `verb` and `refresh` stand several times on one surface, and Slack wants each action_id once. */
export const numbered = (id: string, n: string | number): string => `${id}:${n}`;
/** The id without its number. */
export const unnumbered = (id: string): string => id.split(':')[0] ?? id;
