/** A page that only says something. */
export type Said = { readonly heading: string; readonly lines: readonly string[] };

/** What every page in a browser shares, and the pages that only say something. */
export interface PageWords {
  readonly browserTitle: (heading: string) => string;
  /** The title of a page that is shown again, because something on it has to be put right. */
  readonly failedTitle: (heading: string) => string;
  /** Names the links that change it. */
  readonly language: string;
  readonly optional: string;
  readonly problems: string;
  /** The three sentences at the foot of every page. */
  readonly about: string;
  readonly privacy: string;
  readonly misuse: string;
  readonly home: Said;
  readonly dead: Said;
  readonly forbidden: Said;
  readonly tooMany: Said;
  readonly tooLarge: Said;
  readonly unreadable: Said;
  readonly wrongWay: Said;
  readonly notFound: Said;
  readonly busy: Said;
  readonly away: Said;
  readonly fault: { readonly heading: string; readonly line: (reference: string) => string };
}
