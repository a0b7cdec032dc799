// The events of an archive as its timeline draws them, in one language.
import type { Archive, Event } from '../../../archive/model.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** @param hrefOf where the entry of an event is; undefined for a picture without links */
export function timelineOf(
  archive: Archive,
  language: string,
  hrefOf: (event: Event) => string | undefined,
): TimelineEvent[] {
  return archive.events.map((event) => ({
    id: event.id,
    date: event.date,
    title: event.title[language] ?? event.id,
    basis: event.basis,
    href: hrefOf(event),
    isSubject: event === archive.subject,
    time: event.localTime && { clock: event.localTime.time, isApproximate: event.localTime.approximate },
    partOf: event.partOf?.id,
  }));
}
