const because = /\n(?:You see this because|Je ziet dit omdat) [^\n]*/u;

/** What a line says, without the reason under it that its reader gets it. */
export const withoutWhy = (text: string): string => text.replace(because, '');
/** That reason; null where none stands there. */
export const whyIn = (text: string): string | null => because.exec(text)?.[0].trim() ?? null;
