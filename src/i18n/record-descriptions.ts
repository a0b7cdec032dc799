// What each key of the exported records means: the text of the data dictionary and of the JSON Schema. A table.
// tests/unit/exports/data-dictionary.test.ts holds it to the schemas, key for key.

/** Schemas are read by tools of every country: their descriptions are in one language. */
export const documentationLanguage = 'en';

export interface Description {
  readonly de: string;
  readonly en: string;
}

const id: Description = {
  de: 'Dauerhafte Kennung; zugleich Name der Datei im Ordner des Inhalts.',
  en: 'Permanent id; also the name of the file in the content folder.',
};
const path: Description = {
  de: 'Pfad der Seite in der ersten Sprache, unterhalb der Adresse des Archivs.',
  en: 'Path of the page in the first language, below the address of the archive.',
};
const revised: Description = {
  de: 'Änderungen nach der Veröffentlichung, mit Tag.',
  en: 'Changes after publication, with their day.',
};
const aliases: Description = {
  de: 'Andere Namen und Suchwörter, nach Sprachen.',
  en: 'Other names and words to search for, by language.',
};
const wikidata: Description = { de: 'Kennung in Wikidata.', en: 'Id in Wikidata.' };
const evidence: Description = {
  de: 'Stellen, an denen der Artikel selbst es sagt.',
  en: 'Passages in which the article itself says so.',
};
const sources: Description = { de: 'Quellen der Recherche des Archivs.', en: 'Sources of the archive’s research.' };
const ranges: Description = {
  de: 'Wo die Worte im Text des Absatzes stehen, nach Sprachen; in Unicode-Codepunkten, Ende ausschließlich.',
  en: 'Where the words stand in the text of the paragraph, by language; in Unicode code points, end exclusive.',
};
const exact: Description = {
  de: 'Die Worte, Zeichen für Zeichen wie im Artikel, nach Sprachen; fehlen bei Belegen, wo der Text zurückgehalten wird.',
  en: 'The words, character for character as in the article, by language; missing from evidence where the text is withheld.',
};

export const descriptions = {
  archive: {
    $schema: { de: 'Ort des JSON Schema dieser Datei.', en: 'Where the JSON Schema of this file is.' },
    title: { de: 'Titel des Archivs.', en: 'Title of the archive.' },
    description: { de: 'Was das Archiv ist, in einem Satz.', en: 'What the archive is, in one sentence.' },
    languages: {
      de: 'Sprachen des Archivs; die erste ist die der Pfade ohne Sprache.',
      en: 'Languages of the archive; the first is that of paths without a language.',
    },
    url: { de: 'Öffentliche Adresse, falls es eine gibt.', en: 'Public address, if there is one.' },
    edition: { de: 'Nummer und Tag der Ausgabe.', en: 'Number and day of the edition.' },
    subject: { de: 'Ereignis, um das es geht.', en: 'The event that the archive is about.' },
    summary: { de: 'Das Ereignis in einem Satz.', en: 'The event in one sentence.' },
    facts: {
      de: 'Eckdaten des Ereignisses, jede mit ihrer Grundlage.',
      en: 'Key facts of the event, each with its basis.',
    },
    voices: { de: 'Die wichtigsten Sprecher.', en: 'The main speakers.' },
    keeper: { de: 'Wer das Archiv führt.', en: 'Who keeps the archive.' },
    about: { de: 'Abschnitte der Seite über das Archiv.', en: 'Sections of the page about the archive.' },
    rights: {
      de: 'Was für die Artikel und was für die Arbeit des Archivs gilt.',
      en: 'What holds for the articles and for the archive’s own work.',
    },
    articles: { de: 'Die archivierten Artikel, nach Datum.', en: 'The archived articles, by date.' },
    quotes: { de: 'Die Zitate, in der Reihenfolge des Textes.', en: 'The quotations, in the order of the text.' },
    events: { de: 'Die Ereignisse, nach Datum.', en: 'The events, by date.' },
    topics: { de: 'Die Themen.', en: 'The topics.' },
    actors: { de: 'Personen, Institutionen und Staaten.', en: 'Persons, institutions and states.' },
    places: { de: 'Die Orte.', en: 'The places.' },
    discrepancies: { de: 'Wo Angaben auseinandergehen.', en: 'Where accounts differ.' },
  },
  article: {
    id,
    path,
    language: { de: 'Sprache des Originals.', en: 'Language of the original.' },
    summary: { de: 'Was der Artikel ist, in einem Satz.', en: 'What the article is, in one sentence.' },
    author: { de: 'Verfasser, falls die Quelle einen nennt.', en: 'Author, if the source names one.' },
    issued: { de: 'Datum wie erhalten (EDTF).', en: 'Date as received (EDTF).' },
    issuedNote: { de: 'Was über das Datum zu wissen ist.', en: 'What to know of the date.' },
    written: {
      de: 'Wann der Text nach seinem Inhalt entstand (EDTF), mit Begründung.',
      en: 'When the text was written by what it says (EDTF), with the reason.',
    },
    publisher: { de: 'Herausgeber, mit Gewissheit und Gründen.', en: 'Publisher, with certainty and reasons.' },
    provenance: { de: 'Herkunft in einem Satz.', en: 'Provenance in one sentence.' },
    reference: { de: 'Wie ein Satz den Artikel nennt.', en: 'How a sentence refers to the article.' },
    record: {
      de: 'Was über den Artikel bekannt ist und was nicht.',
      en: 'What is known of the article and what is not.',
    },
    rights: { de: 'Rechtehinweis (Adresse) und Erläuterung.', en: 'Rights statement (address) and note.' },
    display: {
      de: 'Ob der ganze Text gezeigt wird oder nur die Zitate.',
      en: 'Whether the whole text is shown or the quotations alone.',
    },
    witness: {
      de: 'Die Datei, wie sie einging: Name, Prüfsumme, Größe und was darin vor dem Text steht.',
      en: 'The file as received: name, checksum, size, and what stands in it before the text.',
    },
    notes: { de: 'Anmerkungen zu Absätzen.', en: 'Notes on paragraphs.' },
    revised,
    editions: {
      de: 'Original und Übersetzungen, Absatz für Absatz.',
      en: 'Original and translations, paragraph by paragraph.',
    },
    uncatalogued: {
      de: 'Worte in Anführungszeichen, die kein Zitat dieses Artikels sind, mit Grund.',
      en: 'Words in quotation marks that are no quotation of this article, with the reason.',
    },
  },
  edition: {
    language: { de: 'Sprache dieser Fassung.', en: 'Language of this edition.' },
    title: { de: 'Titel.', en: 'Title.' },
    titleSupplied: { de: 'Ob der Titel vom Archiv stammt.', en: 'Whether the title is the archive’s.' },
    translation: {
      de: 'Woraus übersetzt wurde, wer übersetzt hat und welcher Text gilt; fehlt beim Original.',
      en: 'What it translates, who translated and which text is authoritative; missing from the original.',
    },
    sections: {
      de: 'Abschnitte mit den Kennungen ihrer Absätze; die Titel sind vom Archiv.',
      en: 'Sections with the ids of their paragraphs; the titles are the archive’s.',
    },
    paragraphs: { de: 'Die Absätze.', en: 'The paragraphs.' },
  },
  paragraph: {
    id: { de: 'Kennung, in allen Sprachen gleich: p9.', en: 'Id, the same in all languages: p9.' },
    number: { de: 'Nummer, nach der zitiert wird.', en: 'The number to cite.' },
    role: {
      de: 'body: Text; related: Zeile, die auf einen anderen Artikel verweist.',
      en: 'body: text; related: a line that refers to another article.',
    },
    text: {
      de: 'Der Text der Quelle allein; fehlt, wo er zurückgehalten wird.',
      en: 'The text of the source alone; missing where it is withheld.',
    },
    segments: {
      de: 'Der Text mit den Zeichen, die das Archiv ergänzt.',
      en: 'The text with the characters that the archive supplies.',
    },
  },
  quote: {
    id: {
      de: 'Dauerhafte Kennung: Artikel, Absatz, Nummer der Aufnahme.',
      en: 'Permanent id: article, paragraph, number of the record.',
    },
    path,
    article: { de: 'Artikel, in dem die Worte stehen.', en: 'The article in which the words stand.' },
    paragraph: { de: 'Absatz, in dem sie stehen.', en: 'The paragraph in which they stand.' },
    exact: {
      de: 'Die Worte, Zeichen für Zeichen wie im Artikel, nach Sprachen.',
      en: 'The words, character for character as in the article, by language.',
    },
    kind: {
      de: 'direct: wörtliche Rede; partial: zitierte Worte im Satz des Artikels; indirect: indirekte Rede.',
      en: 'direct: a whole utterance; partial: quoted words in the article’s own sentence; indirect: reported speech.',
    },
    speaker: { de: 'Wer spricht.', en: 'Who speaks.' },
    attribution: {
      de: 'Die Worte, mit denen der Absatz den Sprecher nennt.',
      en: 'The words by which the paragraph names the speaker.',
    },
    speakerNote: {
      de: 'Wie der Sprecher erschlossen ist, wenn der Absatz ihn nicht nennt.',
      en: 'How the speaker was inferred, where the paragraph does not name one.',
    },
    occasion: { de: 'Ereignis, bei dem die Worte fielen.', en: 'The event at which the words were spoken.' },
    via: {
      de: 'Wer die Worte weitertrug, soweit bekannt, der Reihe nach.',
      en: 'Who carried the words on, as far as known, in order.',
    },
    spokenIn: { de: 'Sprache der Äußerung.', en: 'Language of the utterance.' },
    research: {
      de: 'Welche Umstände die Recherche ergänzt; die anderen sagt der Artikel.',
      en: 'Which circumstances the research adds; the others the article says.',
    },
    reports: {
      de: 'Wessen Worte oder Haltung der Sprecher weitergibt.',
      en: 'Whose words or position the speaker passes on.',
    },
    continues: {
      de: 'Zitat, das hier weitergeht; jedes ist allein unvollständig.',
      en: 'The quotation that goes on here; each is incomplete alone.',
    },
    abridged: { de: 'Ob der Artikel selbst Worte ausgelassen hat.', en: 'Whether the article itself left words out.' },
    topics: { de: 'Worum es geht.', en: 'What it is about.' },
    note: { de: 'Anmerkung des Archivs.', en: 'Note of the archive.' },
    sources: {
      de: 'Andere Aufzeichnungen derselben Worte und Recherche.',
      en: 'Other records of the same words, and research.',
    },
    revised,
    ranges,
    cautions: {
      de: 'Was vor dem Zitieren zu beachten ist, vom Archiv abgeleitet.',
      en: 'What to mind before quoting, derived by the archive.',
    },
  },
  event: {
    id,
    path,
    title: { de: 'Titel.', en: 'Title.' },
    summary: { de: 'Was geschah.', en: 'What happened.' },
    date: { de: 'Datum (EDTF, Stufe 1).', en: 'Date (EDTF, level 1).' },
    kind: { de: 'Art des Ereignisses.', en: 'Kind of event.' },
    place: { de: 'Ort.', en: 'Place.' },
    actors: { de: 'Wer beteiligt war.', en: 'Who took part.' },
    topics: { de: 'Worum es ging.', en: 'What it was about.' },
    partOf: { de: 'Größeres Ereignis, zu dem es gehört.', en: 'The larger event that it belongs to.' },
    sequence: {
      de: 'Stelle unter den Ereignissen desselben Tages, wo keine Uhrzeit sie angibt.',
      en: 'Place among the events of the same day where no clock time tells it.',
    },
    localTime: {
      de: 'Uhrzeit am Ort mit Abstand zur Weltzeit.',
      en: 'Clock time at the place with its distance from UTC.',
    },
    evidence,
    sources,
    note: { de: 'Anmerkung des Archivs.', en: 'Note of the archive.' },
    revised,
    basis: {
      de: 'article: der Artikel sagt es; article-dated: das Datum ist ergänzt; research: Recherche.',
      en: 'article: the article says it; article-dated: the date is added; research: research alone.',
    },
  },
  topic: {
    id,
    path,
    label: { de: 'Bezeichnung.', en: 'Label.' },
    description: { de: 'Worum es geht.', en: 'What it is about.' },
    aliases,
    evidence,
    broader: { de: 'Weiteres Thema.', en: 'Broader topic.' },
    related: { de: 'Verwandte Themen.', en: 'Related topics.' },
    revised,
  },
  actor: {
    id,
    path,
    type: { de: 'person: Person; organization: Institution; state: Staat.', en: 'person, organization or state.' },
    name: { de: 'Name.', en: 'Name.' },
    aliases,
    initials: { de: 'Kürzel für den Rand.', en: 'Initials for the margin.' },
    role: { de: 'Amt zur Zeit der Ereignisse.', en: 'Office at the time of the events.' },
    description: { de: 'Wer oder was das ist.', en: 'Who or what it is.' },
    unnamed: { de: 'Ob keine Quelle den Namen nennt.', en: 'Whether no source gives the name.' },
    memberOf: { de: 'Institution oder Staat, zu dem er gehört.', en: 'The institution or state it belongs to.' },
    wikidata,
    revised,
  },
  place: {
    id,
    name: { de: 'Name.', en: 'Name.' },
    aliases,
    description: { de: 'Was der Ort ist.', en: 'What the place is.' },
    within: { de: 'Größerer Ort, in dem er liegt.', en: 'The larger place that it lies in.' },
    coordinates: { de: 'Breite und Länge in Grad (WGS 84).', en: 'Latitude and longitude in degrees (WGS 84).' },
    wikidata,
    revised,
  },
  discrepancy: {
    id,
    path,
    title: { de: 'Worin die Angaben auseinandergehen.', en: 'In what the accounts differ.' },
    summary: { de: 'Was daraus folgt.', en: 'What follows from it.' },
    accounts: {
      de: 'Die Angaben: wer sie macht, was sie sagen und wo.',
      en: 'The accounts: who gives them, what they say, and where.',
    },
    concerns: { de: 'Welche Datensätze und Absätze das betrifft.', en: 'Which records and paragraphs it concerns.' },
    revised,
  },
  passage: {
    article: { de: 'Artikel.', en: 'Article.' },
    paragraph: { de: 'Absatz.', en: 'Paragraph.' },
    exact,
    ranges,
  },
  source: {
    title: { de: 'Titel der Veröffentlichung.', en: 'Title of the publication.' },
    publisher: { de: 'Wer sie veröffentlicht hat.', en: 'Who published it.' },
    url: { de: 'Wo sie gesehen wurde, wie verzeichnet.', en: 'Where it was seen, as recorded.' },
    date: { de: 'Tag oder Monat, wie geschrieben.', en: 'Day or month, as written.' },
    language: { de: 'Ihre Sprache.', en: 'Its language.' },
    note: { de: 'Was sie sagt oder worin sie abweicht.', en: 'What it says, or how it differs.' },
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Description>>>>;

export type RecordKind = keyof typeof descriptions;

/** A description in a language; English where the table has no other. */
export function describedIn(description: Description | undefined, language: string): string {
  if (!description) return '';
  return language === 'de' ? description.de : description.en;
}
