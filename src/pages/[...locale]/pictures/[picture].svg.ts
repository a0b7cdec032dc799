// The pictures as files to take along and to print.
import type { APIRoute } from 'astro';
import { standaloneSvg } from '../../../render/pictures/standalone.ts';
import { localePaths } from '../../../site/locale.ts';
import { drawPicture, type FileName, fileNames } from '../../../site/pictures.ts';
import tokens from '../../../styles/tokens.css?raw';

export const getStaticPaths = () =>
  localePaths().flatMap(({ params, props }) =>
    fileNames.map((picture) => ({ params: { ...params, picture }, props: { ...props, picture } })),
  );

export const GET: APIRoute<{ language: string; picture: FileName }> = ({ props: { language, picture } }) =>
  new Response(standaloneSvg(drawPicture(picture, language, 'wide', true), tokens), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
