// The pictures of the pages, each in both layouts.
import type { APIRoute } from 'astro';
import type { Layout } from '../../../../render/pictures/drawing.ts';
import { platesSvg } from '../../../../render/pictures/plates.ts';
import { localePaths } from '../../../../site/locale.ts';
import { drawPicture, type PlateName, plateNames } from '../../../../site/pictures.ts';

export const getStaticPaths = () =>
  localePaths().flatMap(({ params, props }) =>
    plateNames.map((picture) => ({ params: { ...params, picture }, props: { ...props, picture } })),
  );

export const GET: APIRoute<{ language: string; picture: PlateName }> = ({ props: { language, picture } }) => {
  const draw = (layout: Layout) => drawPicture(picture, language, layout);
  return new Response(platesSvg({ wide: draw('wide'), narrow: draw('narrow') }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
