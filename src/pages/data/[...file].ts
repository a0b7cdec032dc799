// The data files while the content is edited (`npm run dev`). The build writes them itself, without a page for each.
import type { APIRoute } from 'astro';
import { bytesOf, siteDownloads } from '../../site/exports.ts';

export const getStaticPaths = () =>
  import.meta.env.DEV
    ? siteDownloads.map((download) => ({
        params: { file: download.path.replace(/^data\//, '') },
        props: { download },
      }))
    : [];

export const GET: APIRoute = async ({ props }) =>
  new Response(await bytesOf(props['download']), { headers: { 'content-type': props['download'].mediaType } });
