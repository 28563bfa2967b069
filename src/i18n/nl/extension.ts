import type { ExtensionWords } from '../words/extension.ts';

export const extension: ExtensionWords = {
  pick: {
    which: {
      consent: 'Welke klant stemde in?',
      extend: 'Welke klant deel je met een provider?',
    },
    placeholder: 'Typ een naam',
    next: 'Verder',
    nobody:
      'Er is niemand te kiezen: delen kan alleen met klanten die je als directefactuurpartner won. /csp customer list toont ze allemaal.',
  },
  noProvider: (customer) =>
    `Voor ${customer} is geen provider over: elke provider met wie je een samenwerking hebt, heeft deze klant al, of je hebt er nog geen. Vraag een provider om een samenwerkingsaanvraag; /csp partner list toont wat er is.`,
  ways: {
    email: 'per e-mail',
    letter: 'per brief',
    call: 'telefonisch',
    meeting: 'in een overleg',
  },
  consent: {
    title: 'Toestemming klant',
    submit: 'Vastleggen',
    intro: (customer) =>
      `${customer} stemt in voor je de klant met een provider deelt. Praat er eerst over, zodat de klant weet:`,
    informed: [
      'De provider krijgt naast jou een relatie met de klant, en kan ervoor bestellen.',
      'De provider staat als partner in het Microsoft 365-beheercentrum en in Microsoft Store voor Bedrijven.',
      'De factuurgegevens die je van de klant bewaart, worden naar de provider gekopieerd.',
      'De provider krijgt geen gedelegeerde beheerdersbevoegdheden, en hierdoor alleen gaat geen abonnement over.',
    ],
    provider: 'Voor welke provider?',
    placeholder: 'Kies een provider',
    person: 'Wie stemde in?',
    email: 'E-mailadres van wie instemde',
    day: 'Op welke dag?',
    way: 'Hoe?',
    ways: { email: 'Per e-mail', letter: 'Per brief', call: 'Telefonisch', meeting: 'In overleg' },
    note: 'Notitie',
    noteHint:
      'Bijvoorbeeld waar het bewijs ligt. Wie instemde, hoe, en deze notitie blijven in je bedrijf; de provider ziet dat er toestemming is, en van welke dag.',
    done: (customer, provider) =>
      `De toestemming van ${customer} voor ${provider} is hier vastgelegd. Die is goed voor één uitbreiding.`,
    doneNext: (provider) =>
      `Daarna: breid je relatie uit naar ${provider}, nu of later met /csp customer extend.`,
    proceed: 'Nu uitbreiden',
  },
  form: {
    title: 'Relatie uitbreiden',
    submit: 'Uitbreiden',
    intro: (customer) => `Een provider krijgt naast jou een relatie met ${customer}.`,
    provider: 'Naar welke provider?',
    placeholder: 'Kies een provider',
    choose: 'Kies eerst de provider; wat er wordt gekopieerd, staat dan hier.',
    recordConsent: 'Toestemming vastleggen',
    consent: (who, day, way) => `Toestemming: ${who} stemde in op ${day}, ${way}.`,
    gives: 'Wat dit doet:',
    gets: (provider, customer) =>
      `${provider} heeft ${customer} hier als klant, en kan ervoor bestellen.`,
    customerSees: (provider) =>
      `Is het bij Microsoft gedaan, dan ziet de klant ${provider} als CSP-partner in het Microsoft 365-beheercentrum en in Microsoft Store voor Bedrijven.`,
    staysPut:
      'Je eigen relatie en abonnementen blijven. Abonnementen daarna overdragen: /csp transfer request.',
    noAdmin: (provider) =>
      `Gedelegeerde beheerdersbevoegdheden horen er niet bij. Heeft ${provider} die nodig, breid dan niet uit maar nodig de klant samen uit: /csp customer invite.`,
    agreement: 'Klantovereenkomst',
    agreements: {
      none: (provider) =>
        `Er ligt geen klantovereenkomst vast, en elke klant heeft de Microsoft-klantovereenkomst nodig; de oudere Cloud-overeenkomst telt niet meer. Zorg samen met ${provider} dat die wordt geaccepteerd: tot dan kan ${provider} niets bestellen en geen abonnement overnemen.`,
      kept: (provider) =>
        `De klantovereenkomst die vastligt, blijft: ze geldt ook voor ${provider}. Niets te doen.`,
      'not-kept': (provider) =>
        `De klantovereenkomst die vastligt, gaat niet mee: ze is niet voor ${provider} geaccepteerd. ${provider} laat de klant opnieuw accepteren en legt dat vast; tot dan kan ${provider} niets bestellen en geen abonnement overnemen.`,
    },
    billTo: (provider) =>
      `De factuurgegevens die naar ${provider} worden gekopieerd, en naar niemand anders:`,
    snapshot: 'Een kopie van nu: wat later verandert, gaat niet mee.',
    tick: 'Factuurgegevens',
    tickYes: (provider) => `Mogen worden gekopieerd naar ${provider}`,
    done: (customer, provider) =>
      `Hier is vastgelegd dat ${provider} een relatie heeft met ${customer}, zonder gedelegeerde beheerdersbevoegdheden. De factuurgegevens zijn gekopieerd.`,
    portal: (provider) =>
      `Nog te doen bij Microsoft: open in Partnercentrum de accountpagina van de klant, kies voor overzetten naar een indirecte provider, selecteer ${provider} en sla op.`,
    verify: (provider) =>
      `Kijk daarna of ${provider} daar bij de providers van de klant staat, en vink dat aan met /csp customer show. Zolang dat niet zo is, is de uitbreiding niet gedaan.`,
    next: 'Abonnementen overdragen: /csp transfer request.',
  },
  billTo: {
    company: (name) => `Bedrijf: ${name}`,
    contact: (name) => `Contactpersoon: ${name}`,
    email: (address) => `E-mailadres: ${address}`,
    phone: (number) => `Telefoonnummer: ${number}`,
    address: (lines) => `Adres: ${lines}`,
    registration: (number) => `Registratienummer: ${number}`,
    language: (codes) => `Taal: ${codes}`,
  },
  sheet: {
    record: 'Toestemming vastleggen',
    extend: 'Uitbreiden naar een provider',
    consents: 'Toestemming voor een uitbreiding',
    agreed: (provider, who, email, day) => `${provider}: ${who} (${email}) stemde in op ${day}`,
    how: (way, by, when) => `${way}, zoals ${by} vastlegde op ${when}`,
    used: (when) => `ermee uitgebreid op ${when}`,
    unused: 'nog niet gebruikt',
    seen: (partner, day) => `De klant stemde in op ${day}, zoals ${partner} vastlegde.`,
    copied: (partner, when) => `Factuurgegevens, zoals gekopieerd van ${partner} op ${when}`,
    copiedTo: (provider, when) => `Factuurgegevens gekopieerd naar ${provider} op ${when}.`,
    older: 'Eerdere kopieën:',
    left: (partner) =>
      `${partner} breidt deze klant in Partnercentrum naar jullie uit. Vink ‘Gedaan bij Microsoft’ aan als die daar in je lijst staat.`,
    toVerify: (provider) =>
      `Kijk in Partnercentrum of ${provider} bij de providers van deze klant staat, en vink dat hieronder aan. Zo niet, dan is de uitbreiding niet gedaan: zet de klant op de accountpagina opnieuw over naar ${provider}, en sla op.`,
    verify: (provider) => `${provider} staat erbij`,
    verifySure: (provider) =>
      `Je verklaart dat ${provider} in Partnercentrum bij de providers van deze klant staat. Je naam en de tijd worden vastgelegd.`,
    toDo: {
      none: (partner) =>
        `Er ligt geen Microsoft-klantovereenkomst vast. Zorg samen met ${partner} dat de klant die accepteert, en leg het dan vast: /csp customer agreement.`,
      'not-kept': (partner) =>
        `De overeenkomst die via ${partner} kwam, geldt niet voor jullie. Laat de klant opnieuw accepteren, en leg het dan vast: /csp customer agreement.`,
    },
  },
  lines: {
    consent: (by, name, provider) =>
      `${by} heeft vastgelegd dat ${name} ${provider} als provider goedvindt. De volgende stap: /csp customer extend.`,
    extended: (by, name, provider) =>
      `${by} heeft jullie relatie met ${name} uitgebreid naar ${provider}, zonder gedelegeerd beheer. Controleer in Partnercentrum dat ${provider} daar bij de providers staat, en vink dat aan: /csp customer show.`,
    extendedToUs: (partner, name) =>
      `${partner} heeft zijn relatie met ${name} naar jullie uitgebreid, zonder gedelegeerd beheer. De factuurgegevens en wat de overeenkomst nog nodig heeft: /csp customer show.`,
    verified: (by, name, provider) =>
      `${by} heeft aangevinkt dat ${provider} in Partnercentrum bij de providers van ${name} staat.`,
  },
};
