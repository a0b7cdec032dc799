// How each class of a picture is drawn, as presentation attributes: they hold in a file that a page shows by `<use>`,
// where no style sheet reaches, under a policy that allows a file no styles of its own, and in programs that read none.

type Paint = Readonly<Record<string, string>>;

const stroked = (stroke: string, width: string): Paint => ({ fill: 'none', stroke, 'stroke-width': width });

/** Colours and fonts are the variables of styles/tokens.css; of several classes a later one goes before an earlier one. */
const paints: Readonly<Record<string, Paint>> = {
  drawn: { color: 'var(--ink)', fill: 'var(--ink)', 'font-family': 'var(--sans)' },
  subject: { color: 'var(--rubric)' },
  'voice-0': { color: 'var(--ink)' },
  'voice-1': { color: 'var(--voice-1)' },
  'voice-2': { color: 'var(--voice-2)' },
  'voice-3': { color: 'var(--voice-3)' },
  'voice-4': { color: 'var(--voice-4)' },
  'voice-5': { color: 'var(--voice-5)' },
  'voice-6': { color: 'var(--voice-6)' },
  date: { fill: 'var(--quiet)' },
  bold: { fill: 'currentColor', 'font-weight': '600' },
  axis: stroked('var(--ink)', '1'),
  tick: stroked('var(--rule)', '1'),
  rule: stroked('var(--rule)', '1'),
  leader: stroked('var(--quiet)', '0.75'),
  span: stroked('var(--ink)', '1.5'),
  fade: stroked('var(--ink)', '1.5'),
  cut: stroked('var(--tint)', '2.5'),
  panel: { fill: 'var(--tint)' },
  column: { fill: 'var(--quiet)' },
  window: { fill: 'var(--paper)', stroke: 'var(--rubric)', 'stroke-width': '2' },
  mark: { fill: 'var(--paper)', stroke: 'currentColor', 'stroke-width': '1.5' },
  full: { fill: 'currentColor' },
  stroke: { fill: 'currentColor' },
  outline: stroked('currentColor', '1.5'),
  dotted: { ...stroked('currentColor', '4'), 'stroke-linecap': 'round', 'stroke-dasharray': '0 6' },
  target: { fill: 'none', 'pointer-events': 'all' },
};

/** The presentation attributes of an element. @param classes separated by spaces, without their prefix */
export function paintOf(classes: string): Paint {
  const names = new Set(classes.split(' '));
  return Object.assign({}, ...Object.entries(paints).flatMap(([name, paint]) => (names.has(name) ? [paint] : [])));
}
