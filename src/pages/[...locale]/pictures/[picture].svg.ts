// The pictures as files of their own, to download and to print.
import type { APIRoute } from 'astro';
import { plainStyle, standaloneSvg } from '../../../render/pictures/standalone.ts';
import { drawTimeline } from '../../../render/pictures/timeline/draw-timeline.ts';
import { drawVoices } from '../../../render/pictures/voices/draw-voices.ts';
import { localePaths } from '../../../site/locale.ts';
import { type PictureName, pictureNames, speakersOnTopics, timelineEvents } from '../../../site/pictures.ts';
import { wordsOf } from '../../../site/words.ts';
import marks from '../../../styles/picture-marks.css?raw';
import tokens from '../../../styles/tokens.css?raw';

export const getStaticPaths = () =>
  localePaths().flatMap(({ params, props }) =>
    pictureNames.map((picture) => ({ params: { ...params, picture }, props: { ...props, picture } })),
  );

export const GET: APIRoute<{ language: string; picture: PictureName }> = ({ props: { language, picture } }) => {
  const words = wordsOf(language);
  const drawn =
    picture === 'timeline'
      ? drawTimeline(timelineEvents(language, true), words, { layout: 'wide' })
      : drawVoices(speakersOnTopics(language, true), words, { layout: 'wide', withCaution: true });
  const svg = standaloneSvg(drawn, plainStyle(marks, tokens), plainStyle('var(--paper)', tokens));
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
