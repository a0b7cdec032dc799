// What readers type, and where they should come to: the table that the browser test and the bench share.

export interface SearchQuery {
  /** What makes it hard. */
  kind:
    | 'inflection'
    | 'compound'
    | 'umlaut'
    | 'sharp s'
    | 'spelling'
    | 'name'
    | 'topic word'
    | 'phrase'
    | 'speaker and topic'
    | 'sentence'
    | 'other language'
    | 'nonsense';
  language: 'de' | 'en';
  query: string;
  /** Paragraphs of the article that answer it, one to five; none for nonsense. */
  passages: readonly string[];
}

type Row = readonly [query: string, ...passages: string[]];

const rows = (kind: SearchQuery['kind'], language: SearchQuery['language'], table: readonly Row[]): SearchQuery[] =>
  table.map(([query, ...passages]) => ({ kind, language, query, passages }));

export const searchQueries: readonly SearchQuery[] = [
  ...rows('inflection', 'de', [
    ['Sanktion', 'p10', 'p12'],
    ['Verhandlung', 'p6'],
    ['Militärübung', 'p20', 'p21'],
    ['Geheimnis', 'p9'],
    ['Waffe', 'p13'],
    ['drohen', 'p11'],
    ['ablehnen', 'p10'],
    ['Anforderung', 'p7'],
    ['Gegenmaßnahme', 'p20'],
    ['gefährden', 'p20'],
    ['Reporter', 'p17'],
    ['internationalen Garantie', 'p18'],
  ]),
  ...rows('compound', 'de', [
    ['Manöver', 'p20', 'p21'],
    ['Garantie', 'p14', 'p17', 'p18', 'p19', 'p13'],
    ['Übung', 'p20', 'p21'],
    ['Maßnahmen', 'p5', 'p20'],
    ['Netz', 'p22'],
    ['Bahnnetz', 'p22'],
    ['Trasse', 'p22'],
    ['Leitungen', 'p22'],
    ['Konferenz', 'p8', 'p23'],
    ['Agentur', 'p20'],
    ['Gesandter', 'p10'],
    ['Konflikt', 'p1', 'p13'],
    ['Chef', 'p2', 'p6', 'p8', 'p13', 'p23'],
    ['Projekte', 'p22'],
    ['Plan', 'p2'],
    ['Insel', 'p5', 'p7', 'p13'],
    ['Programm', 'p8', 'p12'],
  ]),
  ...rows('umlaut', 'de', [
    ['Luftmanoever', 'p20'],
    ['Luftmanover', 'p20'],
    ['friedliche Loesung', 'p1', 'p7', 'p13'],
    ['Pjoengjang', 'p10'],
    ['uebermitteln', 'p9'],
    ['Souveraenitaet', 'p19'],
    ['Plaene', 'p2'],
    ['staatliche Nachrichtenagentur fuer Luftubung', 'p20'],
  ]),
  ...rows('sharp s', 'de', [
    ['Gegenmassnahmen', 'p20'],
    ['anstössige Handlungen', 'p21'],
    ['ausserdem', 'p22'],
    ['GEGENMASSNAHMEN', 'p20'],
  ]),
  ...rows('spelling', 'de', [
    ['Kim Jong Un', 'p6', 'p7', 'p8', 'p9', 'p23'],
    ['Kim Dschong-un', 'p6', 'p7', 'p8', 'p9', 'p23'],
    ['Vladivostok', 'p1'],
    ['Pyongyang', 'p10'],
    ['Sechsparteiengespräche', 'p13', 'p15'],
    ['Sechs Parteien Gespräche', 'p13', 'p15'],
    ['Transsib', 'p22'],
    ['denuklearisieren', 'p9', 'p10', 'p13'],
  ]),
  ...rows('name', 'de', [
    ['Putin', 'p5', 'p9', 'p13', 'p14', 'p17'],
    ['Kim', 'p1', 'p6', 'p7', 'p9', 'p10'],
    ['Donald Trump', 'p10'],
    ['Sprecher', 'p20', 'p21'],
    ['KCNA', 'p20', 'p21'],
    ['Biegun', 'p10'],
  ]),
  ...rows('topic word', 'de', [
    ['Atomwaffen', 'p1', 'p8', 'p9', 'p12', 'p13'],
    ['Pipeline', 'p22'],
    ['Embargo', 'p10', 'p12'],
    ['Frieden', 'p1', 'p5', 'p7', 'p13'],
    ['Sicherheitszusagen', 'p13', 'p14', 'p17', 'p18', 'p19'],
    ['Vermittler', 'p8', 'p9'],
    ['Max Thunder', 'p20', 'p21'],
    ['Hanoi', 'p10'],
    ['Strom', 'p22'],
    ['Sechserrunde', 'p13', 'p15', 'p16'],
  ]),
  ...rows('phrase', 'de', [
    ['„Es gibt keine Geheimnisse“', 'p9'],
    ['»internationale Garantien«', 'p18'],
    ['"doppelt so lange"', 'p2'],
    ['“auf der koreanischen Halbinsel”', 'p5', 'p7', 'p13'],
    ['„friedliche Lösung“', 'p1', 'p7', 'p13'],
    ['Putin „das ist es“', 'p17'],
  ]),
  ...rows('speaker and topic', 'de', [
    ['Putin Sicherheitsgarantien', 'p13', 'p14', 'p17', 'p18', 'p19'],
    ['Kim Verhandlungen', 'p6'],
    ['Putin Sanktionen', 'p10', 'p12'],
    ['Putin Washington', 'p8', 'p9'],
    ['nordkoreanischer Sprecher Manöver', 'p20', 'p21'],
    ['Kim Pipeline', 'p22'],
  ]),
  ...rows('sentence', 'de', [
    ['Was sagte Putin über Sanktionen?', 'p10', 'p12'],
    ['Wer will Peking informieren?', 'p8'],
    ['Wie lange dauerte das Gespräch unter vier Augen?', 'p2'],
    ['Luftmanöver gefährden Beziehungen', 'p20'],
  ]),
  ...rows('other language', 'de', [
    ['secrets', 'p9'],
    ['air manoeuvres', 'p20'],
    ['power line', 'p22'],
    ['countermeasures', 'p20'],
    ['legally binding', 'p19'],
  ]),
  ...rows('nonsense', 'de', [['Blumenkohl'], ['asdfgh qwertz'], ['xyzzy'], ['Unsinnswort']]),
  ...rows('inflection', 'en', [
    ['sanction', 'p10', 'p12'],
    ['negotiation', 'p6'],
    ['secret', 'p9'],
    ['countermeasure', 'p20'],
    ['endanger', 'p20'],
    ['normalizing relations', 'p1'],
    ['guaranteed', 'p14', 'p15', 'p17', 'p18', 'p19'],
  ]),
  ...rows('spelling', 'en', [
    ['Kim Jong Un', 'p6', 'p7', 'p8', 'p9', 'p23'],
    ['denuclearisation', 'p9', 'p10', 'p13'],
    ['six party talks', 'p13', 'p15'],
    ['nuclear program', 'p8', 'p12'],
    ['neighbor', 'p14'],
    ['Wladiwostok', 'p1'],
    ['railroad', 'p22'],
    ['U.S. guarantees', 'p14', 'p15'],
  ]),
  ...rows('name', 'en', [
    ['Trump', 'p10'],
    ['spokesperson', 'p20', 'p21'],
    ['special envoy', 'p10'],
  ]),
  ...rows('topic word', 'en', [
    ['pipeline', 'p22'],
    ['nuclear weapons', 'p1', 'p8', 'p9', 'p12', 'p13'],
    ['embargo', 'p10', 'p12'],
    ['war games', 'p20', 'p21'],
    ['reunification', 'p20', 'p21'],
    ['assurances', 'p13', 'p14', 'p17', 'p18', 'p19'],
  ]),
  ...rows('phrase', 'en', [
    ['“There are no secrets”', 'p9'],
    ['"legally binding"', 'p19'],
    ['«hostile actions»', 'p21'],
  ]),
  ...rows('speaker and topic', 'en', [
    ['Putin security guarantees', 'p13', 'p14', 'p17', 'p18', 'p19'],
    ['Kim negotiations', 'p6'],
    ['Putin sanctions', 'p10', 'p12'],
  ]),
  ...rows('sentence', 'en', [
    ['What did Putin say about pipelines?', 'p22'],
    ['Who wants to inform Beijing?', 'p8'],
  ]),
  ...rows('other language', 'en', [
    ['Geheimnisse', 'p9'],
    ['Luftmanöver', 'p20'],
    ['Luftmanoever', 'p20'],
    ['Sicherheitsgarantien', 'p13', 'p18'],
    ['Stromtrasse', 'p22'],
    ['Atomwaffen', 'p1', 'p8', 'p9', 'p12', 'p13'],
    ['Halbinsel', 'p5', 'p7', 'p13'],
  ]),
  ...rows('nonsense', 'en', [['cauliflower'], ['qwrtzp'], ['zzz zzz']]),
];

/** Figures of one engine over the queries that have an answer. */
export interface Figures {
  queries: number;
  /** Share of queries with a passage of theirs among the first five results. */
  success: number;
  /** Mean share of the passages among the first five results. */
  recall: number;
  /** Mean of one by the rank of the first passage, over all results that were looked at. */
  reciprocalRank: number;
  /** Queries without success, and nonsense with results. */
  failures: string[];
}

/**
 * @param results paragraphs where the results lead, in their order, for each query of the table; a result that leads
 *   elsewhere counts as a place with any other name
 */
export function figuresOf(results: ReadonlyMap<SearchQuery, readonly string[]>): Figures {
  let [queries, success, recall, reciprocalRank] = [0, 0, 0, 0];
  const failures: string[] = [];
  for (const [{ language, query, passages }, places] of results) {
    const name = `${language}: ${query} → ${places.slice(0, 5).join(' ') || 'nothing'}`;
    if (passages.length === 0) {
      if (places.length > 0) failures.push(name);
      continue;
    }
    const first = new Set(places.slice(0, 5));
    const hits = passages.filter((passage) => first.has(passage)).length;
    const rank = places.findIndex((place) => passages.includes(place)) + 1;
    queries += 1;
    success += hits > 0 ? 1 : 0;
    recall += hits / passages.length;
    reciprocalRank += rank > 0 ? 1 / rank : 0;
    if (hits === 0) failures.push(name);
  }
  return {
    queries,
    success: success / queries,
    recall: recall / queries,
    reciprocalRank: reciprocalRank / queries,
    failures,
  };
}
