// Plain data as the YAML that people write in an archive: long texts under ">-", short ones in quotation marks.

export type Plain = string | number | boolean | readonly Plain[] | PlainRecord;
export interface PlainRecord {
  readonly [key: string]: Plain | undefined;
}

const longest = 60;

/** Keys whose value is undefined are left out. Texts must be of one line, lists of one kind. */
export function printYaml(record: PlainRecord, indent = ''): string {
  return Object.entries(record)
    .map(([key, value]) => (value === undefined ? '' : `${indent}${key}:${printValue(value, indent)}`))
    .join('');
}

function printValue(value: Plain, indent: string): string {
  if (typeof value === 'string') return printText(value, indent);
  if (isList(value)) {
    const lines = value.map((item) =>
      isRecord(item) ? `${indent}  - ${printYaml(item, `${indent}    `).trimStart()}` : undefined,
    );
    return lines.length > 0 && lines.every((line) => line !== undefined)
      ? `\n${lines.join('')}`
      : ` ${JSON.stringify(value)}\n`;
  }
  return isRecord(value) ? `\n${printYaml(value, `${indent}  `)}` : ` ${String(value)}\n`;
}

function printText(text: string, indent: string): string {
  // A block would lose the spaces at the ends, which prefix and suffix need.
  if (text.length > longest && text === text.trim()) return ` >-\n${indent}  ${text}\n`;
  return ` ${JSON.stringify(text)}\n`;
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function isRecord(value: Plain): value is PlainRecord {
  return typeof value === 'object' && !isList(value);
}
