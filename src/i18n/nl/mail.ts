import type { MailWords } from '../words/mail.ts';

export const mail: MailWords = {
  sender: (by, company) => `${by}, ${company}`,
  frame: {
    from: (by, company) =>
      `${by} van ${company} stuurt je dit via Samen, waar Microsoft-partners vastleggen wat ze met elkaar en met hun klanten afspreken.`,
    theirWords: (by) => `Wat ${by} schrijft:`,
    linkBelow: '(de link hieronder)',
    open: 'Lees het, en accepteer of wijs af:',
    until: (when) => `De link werkt tot ${when}, één keer, en is alleen voor jou.`,
    nothingYet: 'Door hem te openen verandert er niets.',
    abuse: (company) =>
      `Verwachtte je dit niet? Doe dan niets, of vraag het ${company} op een manier die je al kent.`,
    answers: (company) => `Een antwoord op deze mail gaat naar ${company}.`,
    footer:
      'Samen is de administratie van de partners zelf, niet die van Microsoft. We vragen nooit om een wachtwoord.',
  },
  receipt: {
    subject: (customer, what) =>
      ({
        accepted: `Ontvangstbewijs: ${customer} accepteerde`,
        waiting: `Ontvangstbewijs: ${customer}, wacht op de partner`,
        declined: `Ontvangstbewijs: ${customer} wees af`,
        refused: `Niet vastgelegd: ${customer}`,
      })[what],
    accepted: (who, customer, when) => `${who} accepteerde namens ${customer} op ${when}.`,
    waiting: (who, customer, when, inviter) =>
      `${who} accepteerde namens ${customer} op ${when}, vanaf een ander maildomein dan werd uitgenodigd. Er wordt niets vastgelegd totdat ${inviter} zegt dat dit klopt.`,
    refused: (customer, inviter) =>
      `${inviter} herkende niet wie namens ${customer} accepteerde. Er is niets vastgelegd. Is dat een vergissing, vraag ${inviter} dan om een nieuwe uitnodiging.`,
    declined: (customer, when) =>
      `${customer} wees af op ${when}. Alleen dit antwoord is vastgelegd.`,
    declared: 'Vastgelegd, zoals het op de pagina is verklaard:',
    relationship: (partner) => `Een resellerrelatie met ${partner}`,
    admin: (partner) => `Gedelegeerde beheerdersbevoegdheden voor ${partner}`,
    noAdmin: 'Er is niet om gedelegeerde beheerdersbevoegdheden gevraagd',
    agreement: (name, version) => `Acceptatie van de ${name} (uitgave ${version})`,
    done: 'De klant vinkte aan dat het ook bij Microsoft is gedaan.',
    left: (portal, url) =>
      `Bij Microsoft gaat dit apart: een globale beheerder accepteert de aanvraag van de partner in het ${portal}, ${url}`,
    undo: (company) =>
      `Klopt er iets niet, of wil je het terugdraaien? Schrijf naar ${company}. Bij Microsoft kan een globale beheerder beheerrechten altijd weghalen, onder Instellingen, Partnerrelaties.`,
    nothing: 'Je hoeft met deze mail niets te doen. Bewaar hem als bewijs.',
  },
  partnership: {
    subject: (provider, reseller) => `${provider} vraagt ${reseller} om een samenwerking`,
    text: ({ provider, reseller, mpnId, by, link, days }) =>
      [
        'Hallo,',
        `${provider} (MPN-id ${mpnId}) wil graag met ${reseller} werken als indirecte provider in het Cloud Solution Provider-programma van Microsoft.`,
        `Lees wat dat betekent en beslis, binnen ${days} dagen:`,
        link,
        `Met vriendelijke groet,\n${by}\n${provider}`,
      ].join('\n\n'),
  },
};
