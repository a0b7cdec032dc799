// Which files a broken archive takes away from the fictional one: what an overlay alone cannot say.

/** By folder of `tests/fixtures/broken/`. */
export const removals: Readonly<Record<string, readonly string[]>> = {
  'archive-file-missing': ['archive.yaml'],
  'article-missing': ['articles'],
  'article-without-original': ['articles/courier-1974/en.md'],
  'article-without-translation': ['articles/seebote-1974/fr.md'],
  'folder-named-like-a-file': ['actors/velmora.yaml'],
  'id-in-capitals': ['places/pumping-station-7.yaml'],
  'id-like-a-paragraph': ['events/regatta.yaml'],
  'interface-words-missing': ['interface'],
  'quotation-not-catalogued': ['quotes/courier-1974-p2-2.yaml'],
  'quote-id-of-another-paragraph': ['quotes/courier-1974-p7-2.yaml'],
  'quote-id-without-number': ['quotes/seebote-1974-p5-1.yaml'],
  'witness-missing': ['articles/seebote-1974/source.txt'],
  'yml-ending': ['actors/seebote.yaml'],
};
