// Walks along paths: which keys a schema knows there, and what value a record has.
import type { z } from 'zod';
import type { Path } from './yaml-record.ts';

/** The keys that the schema knows at a path. */
export function knownKeys(schema: z.ZodType, path: Path): string[] {
  let current: unknown = schema;
  for (const step of ['', ...path]) {
    current = unwrap(current);
    const definition = definitionOf(current);
    if (step === '') continue;
    if (definition?.type === 'object') current = Reflect.get(definition.shape ?? {}, step);
    else if (definition?.type === 'array') current = definition.element;
    else return [];
  }
  const shape = definitionOf(unwrap(current))?.shape;
  return Object.keys(shape ?? {});
}

interface Definition {
  readonly type: string;
  readonly shape?: object;
  readonly element?: unknown;
  readonly innerType?: unknown;
}

function definitionOf(schema: unknown): Definition | undefined {
  return (schema as { def?: Definition } | undefined)?.def;
}

function unwrap(schema: unknown): unknown {
  let current = schema;
  for (let inner = definitionOf(current)?.innerType; inner !== undefined; inner = definitionOf(current)?.innerType)
    current = inner;
  return current;
}

/** The value of a record at a path, if there is one. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}
