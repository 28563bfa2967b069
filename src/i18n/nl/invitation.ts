import type { InvitationWords } from '../words/invitation.ts';
import { common } from './common.ts';

export const invitation: InvitationWords = {
  form: {
    title: 'Klant uitnodigen',
    submit: 'Bericht opstellen',
    intro:
      'De klant krijgt een link per mail, leest wat je vraagt en accepteert of wijst af. Er gaat niets weg voordat jij het bericht hebt gezien.',
    provider: 'Samen met een provider',
    providerHint: {
      resold:
        'Laat leeg om alleen uit te nodigen: dan krijg alleen jij een relatie en kan je provider nog steeds niet voor deze klant bestellen.',
      direct:
        'Laat leeg om alleen uit te nodigen: dan wordt het je eigen klant, voor wie je zelf bestelt en factureert.',
      restricted:
        'Kies er een: er is vastgelegd dat Microsoft jullie directe facturering heeft beperkt, dus alleen uitnodigen kan niet.',
    },
    providerPlaceholder: 'Niemand: alleen uitnodigen',
    noPartners:
      'Je nodigt alleen uit: je hebt geen samenwerking. Een provider begint die met /csp partner request.',
    known: (customer) => `Voor je klant ${customer}`,
    name: 'Klant',
    nameHint: 'De exacte wettelijke naam.',
    email: 'E-mailadres',
    emailHint: 'Van een globale beheerder van de klant, of van iemand die het aan een doorgeeft.',
    country: 'Land',
    cloud: 'Microsoft-cloud',
    admin: 'Gedelegeerde beheerdersbevoegdheden',
    adminHint:
      'Je hebt ze nodig, samen met een geaccepteerde Microsoft-klantovereenkomst, om diensten voor de klant te beheren. Niet als je alleen Azure-abonnementen beheert die je zelf inricht.',
    adminYes: 'Vraag erom',
    adminNo: 'Vraag alleen de relatie',
    adminMandatory: (cloud) =>
      `Er wordt ook om gedelegeerde beheerdersbevoegdheden gevraagd: in de cloud “${common.clouds[cloud]}” staat Microsoft niet toe dat een klant ze weglaat.`,
    language: 'Taal van het bericht',
  },
  mail: {
    subject: (inviter, customer) => `${inviter} nodigt ${customer} uit`,
    text: ({ inviter, customer, provider, admin, by, link, days }) =>
      [
        'Hallo,',
        provider === null
          ? `${inviter} wil graag voor ${customer} werken als jullie partner in het Cloud Solution Provider-programma van Microsoft.`
          : `${inviter} wil graag voor ${customer} werken als jullie partner in het Cloud Solution Provider-programma van Microsoft, samen met de provider ${provider}.`,
        admin
          ? 'We vragen ook om gedelegeerde beheerdersbevoegdheden, zodat we diensten voor jullie kunnen beheren.'
          : 'We vragen geen beheerrechten in jullie tenant.',
        `Een globale beheerder van ${customer} kan hier alles lezen en accepteren of afwijzen, binnen ${days} dagen:`,
        link,
        `Met vriendelijke groet,\n${by}\n${inviter}`,
      ].join('\n\n'),
  },
  draft: {
    title: 'Je bericht',
    again: 'Nieuwe link',
    submit: 'Klaar',
    to: (email) => `Aan ${email}`,
    nothingSent: 'Er is nog niets verstuurd.',
    oldLink: 'Zodra je hier klaar bent, werkt de oude link niet meer.',
    subject: 'Onderwerp',
    text: 'Bericht',
    textHint:
      'Verander wat je wilt, maar laat de link zoals hij is: die is alleen voor deze ontvanger gemaakt.',
    how: 'Hoe gaat het weg?',
    howSelf: 'Ik verstuur het met mijn eigen mailprogramma',
    howHere: 'Verstuur het vanaf hier',
    howHereHint: 'Antwoorden gaan naar het meldingsadres van je bedrijf.',
    selfOnly: 'Je verstuurt het zelf: hierna krijg je het concept als privébericht.',
    doneSelf: (until) =>
      `Je krijgt het concept als privébericht: open het in je mailprogramma of kopieer het. De link werkt tot ${until}.`,
    doneHere: (until) => `Het bericht gaat nu weg. De link werkt tot ${until}.`,
    doneNext: 'De kaart in je kanaal laat zien wat ervan wordt.',
  },
  copy: {
    title: (customer) => `Je concept voor ${customer}`,
    to: (email, subject) => `Aan ${email}, onderwerp: ${subject}`,
    open: 'Openen in e-mail',
    short:
      'Het bericht is te lang voor “Openen in e-mail”; daar staan alleen het onderwerp en de link in. Kopieer de tekst hier.',
    personal: 'De link is alleen voor deze ontvanger: zet hem niet in een kanaal.',
    gone: 'Deze uitnodiging staat niet meer open, dus er is geen concept van. Met /csp customer invite begin je een nieuwe.',
  },
  card: {
    title: 'Uitnodiging aan een klant',
    alone: (inviter, customer) => `${inviter} nodigt ${customer} uit`,
    joint: (inviter, provider, customer) => `${inviter} en ${provider} nodigen ${customer} uit`,
    askedBy: (name, when) => `Door ${name} op ${when}`,
    asks: 'Wat de klant gevraagd wordt:',
    asksRelationship: (partner) => `Een resellerrelatie met ${partner}`,
    asksAdmin: (partners) => `Gedelegeerde beheerdersbevoegdheden voor ${partners}`,
    asksNoAdmin: 'Geen gedelegeerde beheerdersbevoegdheden',
    soloOnly: 'Alleen: je provider kan niet voor deze klant bestellen.',
    until: (when) => `Open tot ${when}`,
    who: (customer) =>
      `Wie beslist: een globale beheerder van ${customer}, op de pagina achter de link`,
    draft: 'Nog niet verstuurd: het bericht moet nog af.',
    self: 'Jullie versturen het bericht zelf.',
    mailWaiting: (when) => `Het bericht wacht op verzending sinds ${when}.`,
    mailSent: (when) => `Bericht vanaf hier verstuurd op ${when}.`,
    mailFailed: (code) =>
      `Het bericht kon niet worden bezorgd (${code}). Kies Details en verstuur het zelf, of trek de uitnodiging in en controleer het adres.`,
    toConfirm: (when, until) =>
      `Geaccepteerd op ${when} vanaf een ander maildomein. Er wordt niets vastgelegd totdat jullie zeggen dat zij het zijn; dat kan tot ${until}.`,
    details: 'Details',
    seeWho: 'Wie accepteerde?',
    inviteAlone: 'Alleen uitnodigen',
  },
  outcome: {
    accepted: (customer, when) => `${customer} accepteerde op ${when}.`,
    confirmed: (by, when) => `${by} zei op ${when} dat zij het zijn.`,
    relationship: (partners) => `Resellerrelatie met ${partners}: verklaard door de klant.`,
    admin: (partners) =>
      `Gedelegeerde beheerdersbevoegdheden voor ${partners}: verklaard door de klant.`,
    noAdmin: 'Er is niet om gedelegeerde beheerdersbevoegdheden gevraagd.',
    done: 'De klant vinkte aan dat het ook bij Microsoft is gedaan.',
    left: (portal) =>
      `Nog te doen: een globale beheerder van de klant accepteert je aanvraag in het ${portal}. Vink daarna “Gedaan bij Microsoft” aan in /csp customer show.`,
    listed: 'De klant staat nu in /csp customer list.',
    declined: (customer, when) => `${customer} wees de uitnodiging af op ${when}.`,
    reason: 'Reden:',
    revoked: (by, when) => `${by} trok de uitnodiging in op ${when}. De link werkt niet meer.`,
    refusedAcceptor: (by, when) =>
      `${by} zei op ${when} dat zij het niet zijn. Er is niets vastgelegd en de link werkt niet meer.`,
    expired: (when) => `Niemand antwoordde op tijd: de uitnodiging verliep op ${when}.`,
    voided: (why, when) =>
      why === 'partnership-ended'
        ? `Vervallen op ${when}: de samenwerking met de provider eindigde. De link werkt niet meer.`
        : `Vervallen op ${when}: je bent niet meer ingeschreven als reseller. De link werkt niet meer.`,
    replaced: 'Er is een nieuwe uitnodiging begonnen, van jullie alleen.',
    again: 'Opnieuw vragen: /csp customer invite.',
  },
  sheet: {
    title: 'Uitnodiging',
    to: (email) => `Aan ${email}`,
    write: 'Bericht afmaken',
    resend: 'Nieuwe link',
    draftAgain: 'Concept nog eens',
    draftAsked: 'Je krijgt het concept als privébericht.',
    revoke: 'Intrekken',
    revokeSure: 'De link werkt dan niet meer. De klant krijgt geen bericht.',
    invite: 'Alleen uitnodigen',
    back: 'Terug naar de lijst',
    customer: 'Klant openen',
  },
  confirm: {
    title: 'Zijn zij dit?',
    submit: 'Beslissen',
    intro: (customer) => `Iemand accepteerde je uitnodiging aan ${customer}:`,
    who: (name, email) => `${name}, ${email}`,
    invited: (email) => `Jij nodigde ${email} uit.`,
    effect:
      'Als zij het zijn, wordt de relatie vastgelegd zoals zij die verklaarden. Twijfel je, vraag het dan na op een manier die je al kent.',
    question: 'Is dit de klant?',
    yes: 'Ja, dit zijn ze',
    no: 'Nee: trek de uitnodiging in',
    noHint: 'Er wordt dan niets vastgelegd.',
  },
  list: {
    row: (customer, provider) => (provider === null ? customer : `${customer}, met ${provider}`),
    state: {
      draft: 'Nog niet verstuurd',
      issued: (until) => `Open tot ${until}`,
      'to-confirm': 'Geaccepteerd vanaf een ander maildomein: zijn zij dit?',
      accepted: (when) => `Geaccepteerd op ${when}`,
      declined: (when) => `Afgewezen op ${when}`,
      revoked: (when) => `Ingetrokken op ${when}`,
      expired: (when) => `Verlopen op ${when}`,
      voided: (when) => `Vervallen op ${when}`,
    },
  },
  lines: {
    issued: (inviter, customer, by, until) =>
      `${by} van ${inviter} nodigde ${customer} uit. Open tot ${until}.`,
    accepted: (customer, provider) =>
      provider === null
        ? `${customer} accepteerde je uitnodiging en staat nu in je lijst. Alleen voor jou ligt een relatie vast.`
        : `${customer} accepteerde de uitnodiging van jou en ${provider}: voor jullie allebei ligt een relatie vast.`,
    acceptedForProvider: (customer, reseller) =>
      `${customer} accepteerde de gezamenlijke uitnodiging van ${reseller}: voor jullie allebei ligt een relatie vast. Je kunt bestellen zodra dat ook bij Microsoft is gedaan.`,
    unknown: (customer) =>
      `Iemand van een ander maildomein accepteerde de uitnodiging aan ${customer}. Zijn zij dit? Kies “Wie accepteerde?” op de kaart.`,
    refused: (customer, by) =>
      `${by} zei dat wie de uitnodiging aan ${customer} accepteerde, niet bij hen hoort. Er is niets vastgelegd.`,
    declined: (customer, reason) =>
      `${customer} wees de uitnodiging af.${reason === null ? '' : ` Reden: ${reason}`}`,
    revoked: (customer, by) => `${by} trok de uitnodiging aan ${customer} in.`,
    expired: (customer) => `De uitnodiging aan ${customer} verliep: niemand antwoordde op tijd.`,
    voided: (customer, provider) =>
      `De gezamenlijke uitnodiging aan ${customer} met ${provider} is vervallen, omdat de samenwerking eindigde. Met “Alleen uitnodigen” op de kaart begin je er een zonder de provider.`,
    notMailed: (customer, code) =>
      `Het bericht aan ${customer} kon niet worden bezorgd (${code}). De uitnodiging staat nog open: kies Details op de kaart en verstuur het zelf.`,
  },
};
