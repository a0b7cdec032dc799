// What changed in a record after it was published.
import { z } from 'zod';
import { calendarDay } from './date.ts';
import type { Localized } from './text.ts';

export const revisions = ({ languageMap }: Localized) =>
  z.array(z.strictObject({ date: calendarDay, change: languageMap })).optional();
