// Bodies of articles: what the source has comes out as typed; only the archive's own directives mean anything.
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../src/archive/article/parse-body.ts';

function parse(text: string) {
  return parseBody({ path: 'en.md', bytes: new TextEncoder().encode(text), text }, 0);
}

/** The blocks in short: `# id title`, `text{supplied}`, `> related`. */
function shown(text: string): string[] {
  return parse(text).blocks.map((block) => {
    if (block.type === 'section') return `# ${block.id} ${block.title}`;
    const { role, segments } = block.paragraph;
    const words = segments.map(({ type, value }) => (type === 'supplied' ? `{${value}}` : value)).join('');
    return role === 'related' ? `> ${words}` : words;
  });
}

describe('comes out as typed', () => {
  test.each([
    '25. April',
    '1. a\n2. b',
    '- a\n* b\n+ c',
    '*a* **b** _c_ __d__ ~~e~~',
    '&amp; &copy; &#65;',
    '[a](b) ![c](d) [e]: f [^1] [ ] x',
    '<b>x</b> <!-- y --> <https://a.b> https://a.b',
    '# a',
    'a\n===\nb\n---',
    '---',
    '> a',
    '`a` ```b```',
    '```\na\n```',
    '|a|b|\n|-|-|',
    '\\*a\\* b\\',
    'a\tb  c\u00a0d',
    '16:30 Uhr, 1:0',
    ': :: ::: :a: :b :-)',
    ':foo and :foo[x]{y=z}',
    '::foo',
    '::foo[bar]{#x}',
    '::section[T]{#a} and more',
    ':::foo\nbar\n:::',
    ':::section[T]{#a}\nx\n:::',
    '::: related\nx\n:::',
    ':supplied and :supplied[] and :supplied["]{.c}',
    ':Supplied["] ::Section[T]{#a}',
    'two lines\nof one paragraph',
  ])('%j', (text) => {
    expect(parse(text).problems).toEqual([]);
    expect(shown(text)).toEqual([text]);
  });
});

describe('is understood', () => {
  const cases: Record<string, [text: string, blocks: string[]]> = {
    'two paragraphs': ['a\n\n\n\nb\n', ['a', 'b']],
    'a section': ['::section[The lake & <i>]{#the-lake}\n\na', ['# the-lake The lake & <i>', 'a']],
    'a section between lines': ['a\n::section[T]{#b}\nc', ['a', '# b T', 'c']],
    'a title is taken as typed': ['::section[*T* &amp; [x] :b]{#a}', ['# a *T* &amp; [x] :b']],
    'supplied marks': [':supplied["]A" and "b:supplied["].', ['{"}A" and "b{"}.']],
    'a related line': [':::related\nMore: "x"\n:::', ['> More: "x"']],
    'a longer fence': ['::::related\n:supplied["]x"\n::::', ['> {"}x"']],
    nothing: ['\n\n', []],
  };
  test.each(Object.entries(cases))('%s', (_, [text, blocks]) => {
    expect(shown(text)).toEqual(blocks);
  });

  test('the text has no supplied marks, and every segment knows its place', () => {
    const source = 'x\n\n::section[T]{#t}\n\n"a:supplied["] b';
    const body = parse(source);
    expect(body.paragraphs.map(({ id, text }) => [id, text])).toEqual([
      ['p1', 'x'],
      ['p2', '"a b'],
    ]);
    expect(body.sections.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual([
      [undefined, 1],
      ['t', 1],
    ]);
    const last = body.blocks.at(-1);
    const starts = last?.type === 'paragraph' ? last.offsets : [];
    expect(starts.map((start) => source.slice(start, start + 3))).toEqual(['"a:', ':su', ' b']);
  });
});

describe('is refused', () => {
  const cases: [text: string, problem: string][] = [
    ['::section', '1:1 A section mark needs a title and an id, and nothing else.'],
    ['::section[T]', '1:1 A section mark needs a title and an id, and nothing else.'],
    ['::section{#a}', '1:1 A section mark needs a title and an id, and nothing else.'],
    ['::section[T]{#a .b}', '1:1 A section mark needs a title and an id, and nothing else.'],
    ['::section[T]{#p9}', '1:1 The section id "p9" looks like the number of a paragraph.'],
    ['::section[T]{#main}', '1:1 The section id "main" is a fragment that every page uses for itself.'],
    [
      '::section[T]{#Ä}',
      '1:1 The section id "Ä" must be lower-case ASCII words joined by hyphens, like "security-guarantees".',
    ],
    ['a\n\n::section[<b>]{#a}', '3:1 The section title holds HTML: <b>.'],
    ['::section[T]{#a}\n\n::section[U]{#a}', '3:1 The section id "a" is used twice in this article.'],
    [':::related\n:::', '1:1 The related block is empty.'],
    ['a\n\n:::related\nb', '3:1 The related block is not closed.'],
    [':::related[x]\na\n:::', '1:1 A related block has neither a label nor attributes.'],
    [':::related\n::section[T]{#a}\n:::', '1:1 A related block holds source lines and nothing else.'],
    [':::related\n'.repeat(5000), '9:1 Blocks that begin with ::: are nested too deeply here.'],
    ['    code', '1:1 A line of the article begins or ends with a space.'],
    ['\ta', '1:1 A line of the article begins or ends with a space.'],
    ['a  \nb', '1:2 A line of the article begins or ends with a space.'],
    ['a\n b', '2:1 A line of the article begins or ends with a space.'],
  ];
  test.each(cases)('%j', (text, problem) => {
    expect(parse(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([problem]);
  });
});

describe('stays linear', () => {
  const cases: Record<string, string> = {
    'one paragraph': `${'word "x" '.repeat(25_000)}end`,
    'supplied marks': ':supplied["]a '.repeat(5000).trim(),
    paragraphs: 'a\n\n'.repeat(5000),
    'unknown directives': '::foo\n\n'.repeat(3000),
    'opening brackets': ':a['.repeat(8000),
  };
  test.each(Object.entries(cases))('%s', (_, text) => {
    const start = performance.now();
    parse(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
