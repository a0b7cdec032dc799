// The running head: once a contents list has left the window, the section in view stays named at its top, and the list
// is one press away. Without this script there is the list alone.

/** How far below the running head a section must have come to be the one that is read, in pixels. */
const depth = 80;

const contents = document.querySelector<HTMLElement>('[data-contents]');
const list = contents?.querySelector('ol, ul');
if (contents && list) follow(contents, list);

function follow(contents: HTMLElement, list: Element): void {
  const head = document.createElement('details');
  head.className = 'running-head no-print';
  head.hidden = true;
  const summary = document.createElement('summary');
  const name = document.createElement('span');
  name.lang = list.getAttribute('lang') ?? '';
  summary.className = 'frame';
  const copy = list.cloneNode(true) as Element;
  const panel = document.createElement('div');
  panel.className = 'frame';
  panel.append(copy);
  const label = contents.dataset['contents'] ?? '';
  summary.append(name, ` ${label}`);
  head.append(summary, panel);
  contents.after(head);

  const listed = [...list.querySelectorAll('a')];
  const entries = [...copy.querySelectorAll('a')].flatMap((link, index) => {
    const section = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest('section');
    return section ? [{ links: [link, listed[index]], item: link.closest('li'), section }] : [];
  });

  const update = (): void => {
    const line = head.offsetHeight + depth;
    const current = entries.find(({ section }) => {
      const { top, bottom } = section.getBoundingClientRect();
      return top <= line && bottom > line;
    });
    for (const entry of entries) {
      for (const link of entry.links) {
        if (entry === current) link?.setAttribute('aria-current', 'true');
        else link?.removeAttribute('aria-current');
      }
    }
    if (current) name.textContent = current.item?.textContent.trim() ?? '';
    const isPast = contents.getBoundingClientRect().bottom < 0;
    // What has the focus stays.
    head.hidden = !head.contains(document.activeElement) && !(isPast && current);
    if (head.hidden) head.open = false;
  };

  let isDue = false;
  const plan = (): void => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      update();
    });
  };
  addEventListener('scroll', plan, { passive: true });
  addEventListener('resize', plan);
  head.addEventListener('focusout', plan);
  panel.addEventListener('click', () => {
    head.open = false;
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !head.contains(target)) head.open = false;
  });
  head.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !head.open) return;
    head.open = false;
    summary.focus();
  });
  update();
}
