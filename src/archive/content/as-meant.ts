// Records with mistakes as they were probably meant, so that one mistake does not hide the others.
import type { z } from 'zod';
import { nearestWord } from '../text/nearest-word.ts';
import { knownKeys, valueAt } from './schema-keys.ts';

/**
 * The value with every unknown key under the name that was probably meant, or without it, and with stand-ins for
 * refused values where one cannot cause a further problem: so that the rest of the record can be checked.
 */
export function asMeant(value: unknown, error: z.ZodError, schema: z.ZodType): unknown {
  const copy: unknown = structuredClone(value);
  for (const issue of error.issues) {
    if (issue.code !== 'unrecognized_keys') {
      const owner = valueAt(copy, issue.path.slice(0, -1));
      const [key, instead] = [issue.path.at(-1), standIn(issue)];
      if (instead !== undefined && key !== undefined && typeof owner === 'object' && owner !== null)
        Reflect.set(owner, key, instead);
      continue;
    }
    const owner = valueAt(copy, issue.path);
    if (typeof owner !== 'object' || owner === null) continue;
    for (const key of issue.keys) {
      const meant = nearestWord(key, knownKeys(schema, issue.path));
      if (meant !== undefined && !Object.hasOwn(owner, meant)) Reflect.set(owner, meant, Reflect.get(owner, key));
      Reflect.deleteProperty(owner, key);
    }
  }
  return copy;
}

function standIn(issue: z.core.$ZodIssue): unknown {
  if (issue.code === 'invalid_value') return issue.values[0];
  if (issue.code === 'invalid_format') return issue.format === 'url' ? 'https://invalid/' : undefined;
  if (issue.code === 'custom') {
    const rule: unknown = issue.params?.['rule'];
    return rule === 'date-invalid' ? '2000-01-01' : rule === 'link-unsafe' ? 'https://invalid/' : undefined;
  }
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'array') return [];
  return issue.expected === 'record' ? {} : undefined;
}
