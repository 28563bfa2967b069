import type { NoticeGroup } from '../../domain/requests/notices.ts';

/** What somebody sets for themselves, and for the channel of their company. */
export interface SettingsWords {
  readonly own: string;
  readonly away: {
    readonly button: string;
    readonly title: string;
    readonly submit: string;
    readonly intro: string;
    readonly delegate: string;
    readonly placeholder: string;
    readonly nobody: string;
    readonly from: string;
    readonly until: string;
    readonly now: (who: string, from: string, until: string) => string;
    readonly end: string;
    readonly made: (who: string, from: string, until: string) => string;
    readonly ended: string;
  };
  readonly notices: {
    readonly mine: string;
    readonly channel: string;
    readonly title: { readonly person: string; readonly company: string };
    readonly which: { readonly person: string; readonly company: string };
    readonly hint: { readonly person: string; readonly company: string };
    readonly groups: Readonly<Record<NoticeGroup, string>>;
    readonly saved: string;
  };
}
