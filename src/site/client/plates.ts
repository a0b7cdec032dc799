// Pictures that can be pressed. A picture in a file of its own is seen and no more; once a pointer comes to it, this takes
// it into the page, where its marks are links. Without this script the list or table beside it has the same links.
for (const figure of document.querySelectorAll<HTMLElement>('.picture-figure')) {
  let taken: Promise<void> | undefined;
  figure.addEventListener('pointerover', () => {
    // A picture that does not come stays as it is.
    taken ??= takeIn(figure).catch(() => undefined);
  });
  figure.addEventListener('click', async ({ target, clientX, clientY }) => {
    if (!(target instanceof SVGElement) || target.closest('a')) return;
    // A finger comes and presses at once: what it has pressed is there a moment later.
    await taken;
    const link = document.elementFromPoint(clientX, clientY)?.closest('.pic-plate a');
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
}

async function takeIn(figure: HTMLElement): Promise<void> {
  const uses = [...figure.querySelectorAll('use')];
  const response = await fetch(uses[0]?.href.baseVal.replace(/#.*/, '') ?? '');
  const file = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
  for (const use of uses) {
    const plate = file.getElementById(use.href.baseVal.replace(/.*#/, ''));
    // The page has fragments of its own.
    plate?.removeAttribute('id');
    if (plate) use.replaceWith(plate);
  }
}
