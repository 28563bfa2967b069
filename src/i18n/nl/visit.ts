import type { VisitWords } from '../words/visit.ts';

export const visit: VisitWords = {
  title: (inviter) => `${inviter} nodigt je uit`,
  lead: (inviter, customer, provider) =>
    provider === null
      ? `${inviter} vraagt ${customer} om een resellerrelatie in het Cloud Solution Provider-programma van Microsoft.`
      : `${inviter} vraagt ${customer} om resellerrelaties in het Cloud Solution Provider-programma van Microsoft: een met zichzelf en een met de provider ${provider}. Je accepteert ze allebei of geen van beide.`,
  by: (name, company, when) => `Verstuurd door ${name} van ${company} op ${when}`,
  until: (when) => `Je kunt antwoorden tot ${when}`,
  what: 'Wat elke partner straks kan',
  partner: {
    reseller: (company) => `${company}, je reseller`,
    provider: (company) => `${company}, je provider`,
    'direct-bill': (company) => `${company}, je directefactuurpartner`,
    relationship: 'Krijgt een resellerrelatie met jullie en heeft jullie in zijn klantenlijst.',
    manage:
      'Beheert jullie abonnementen, licenties en gebruikers, voor zover zijn beheerrechten reiken.',
    noOrder:
      'Kan zelf niet bij Microsoft bestellen: dat doet zijn provider, die een eigen relatie nodig heeft.',
    order: 'Kan voor jullie bestellen: nieuwe abonnementen en meer licenties.',
    sell: 'Verkoopt en factureert jullie zelf diensten van Microsoft.',
    admin:
      'Vraagt om gedelegeerde beheerdersbevoegdheden: daarmee kunnen zijn mensen jullie tenant beheren, ook gebruikers en diensten.',
    noAdmin: 'Vraagt geen beheerrechten in jullie tenant.',
  },
  stays: 'Wat er niet verandert',
  staysMicrosoft:
    'Door deze pagina alleen gebeurt er niets bij Microsoft: die stap staat hieronder.',
  staysUndo:
    'Jullie andere partners blijven, en je kunt dit later beëindigen bij de partner of bij Microsoft.',
  portal: 'Bij Microsoft',
  portalText: (portal) =>
    `Een globale beheerder accepteert de aanvraag van de partner ook in het portaal van Microsoft zelf, het ${portal}. Die link krijg je van je partner; je kunt dat voor of na deze pagina doen.`,
  portalLink: 'Open het portaal',
  done: 'Ik heb de aanvraag daar ook geaccepteerd',
  doneHint: 'Laat het vakje leeg als je het later doet.',
  agreement: 'Microsoft-klantovereenkomst',
  agreementText: (name, version) =>
    `Microsoft vraagt elke klant de ${name} te accepteren. Hier ligt nog geen acceptatie vast die voor deze partners geldt. Uitgave die we vastleggen: ${version}.`,
  agreementLink: 'Lees de overeenkomst bij Microsoft',
  agreementKnown: (name) => `Jullie acceptatie van de ${name} ligt al vast.`,
  agreementTick: (name, customer) => `Ik accepteer de ${name} namens ${customer}`,
  agreementPartner:
    'Zegt Microsoft dat je die niet zelf kunt accepteren, omdat jullie eerder via een partner kochten? Vraag je partner dan om jullie acceptatie te bevestigen.',
  you: 'Wie je bent',
  firstName: 'Voornaam',
  lastName: 'Achternaam',
  email: 'Zakelijk e-mailadres',
  emailHint: 'Hier komt je ontvangstbewijs.',
  phone: 'Telefoonnummer',
  phoneHint: 'Met landcode, zoals +31 20 123 4567.',
  admin: 'Je verklaring',
  globalAdmin: (customer) => `Ik ben globale beheerder van de Microsoft-tenant van ${customer}`,
  globalAdminHint: 'Ben je dat niet? Stuur het bericht door naar iemand die het wel is.',
  accept: 'Accepteren',
  acceptButton: 'Accepteren',
  record: (inviter) =>
    `${inviter} bewaart je naam, adres, verklaring en de datum van vandaag als bewijs van je antwoord.`,
  decline: 'Of afwijzen',
  declineText: (inviter) => `${inviter} ziet dat je afwees, en je reden als je er een geeft.`,
  sure: 'Ja, ik wijs deze uitnodiging af',
  reason: 'Reden',
  reasonHint: (inviter) => `${inviter} leest dit.`,
  declineButton: 'Afwijzen',
  tooOld: 'Deze pagina stond lang open. Kijk haar na en verstuur haar nog een keer.',
  receipt: {
    accepted: 'Je hebt geaccepteerd',
    acceptedText: (customer, inviter, provider) =>
      provider === null
        ? `Vastgelegd is dat ${customer} een resellerrelatie met ${inviter} accepteert.`
        : `Vastgelegd is dat ${customer} resellerrelaties met ${inviter} en ${provider} accepteert.`,
    waiting: 'Dank je: er is nog één controle',
    waitingText: (inviter) =>
      `Je adres is niet van het maildomein dat werd uitgenodigd. ${inviter} kijkt nu of ze je kennen; tot die tijd ligt er niets vast.`,
    declined: 'Je hebt afgewezen',
    declinedText: (inviter) => `${inviter} weet het. Deze link werkt niet meer.`,
    left: 'Wat er nog moet gebeuren',
    mailed: 'Je ontvangstbewijs komt per mail.',
    keep: 'Print of bewaar deze pagina als bewijs: ze blijft 15 minuten staan.',
  },
  problems: {
    firstName: 'Vul je voornaam in.',
    lastName: 'Vul je achternaam in.',
    email: 'Vul je e-mailadres in, zoals naam@bedrijf.nl.',
    phone: 'Schrijf het telefoonnummer met landcode, zoals +31 20 123 4567, of laat het leeg.',
    globalAdmin:
      'Alleen een globale beheerder kan accepteren. Vink dit aan als je dat bent; stuur het bericht anders door.',
    agreement: 'De relatie heeft deze overeenkomst nodig. Lees haar en vink het vakje aan.',
    sure: 'Vink het vakje aan als je wilt afwijzen.',
    reason: 'Kort de reden in tot 500 tekens.',
  },
};
