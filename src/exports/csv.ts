// CSV (RFC 4180): comma, CR LF, header line, UTF-8 with a byte order mark, without which Excel misreads every umlaut.

/** A table as plain data: the names of its columns, and rows of as many cells. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function printCsv({ columns, rows }: Table): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/**
 * A cell as no spreadsheet takes it for a formula: one apostrophe goes before a text that begins with `=`, `+`, `-`,
 * `@`, their full-width forms, a tab or a line break, or with an apostrophe. So the guard can be undone: whoever reads
 * the file takes exactly one apostrophe from the beginning of each cell that begins with one (`unguard`).
 */
export function guard(text: string): string {
  return /^[=+\-@＝＋－＠\t\r\n']/.test(text) ? `'${text}` : text;
}

/** The text of a cell, as it was before `guard`. */
export function unguard(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

function cell(text: string): string {
  const guarded = guard(text);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
