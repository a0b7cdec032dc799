// The data files while the content is edited (`npm run dev`). The build writes them itself, without a page for each.
import type { APIRoute } from 'astro';
import { siteDownloads } from '../../site/exports.ts';

export const getStaticPaths = () =>
  import.meta.env.DEV
    ? siteDownloads().map((download) => ({
        params: { file: download.path.replace(/^data\//, '') },
        props: { download },
      }))
    : [];

export const GET: APIRoute = ({ props }) =>
  new Response(props['download'].bytes, { headers: { 'content-type': props['download'].mediaType } });
