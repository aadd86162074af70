import { mintSession } from '../../../../html/mint-session.mjs';

/** Asks SISO for a session. Check your own sign-in here: `subject` is whoever your session says is looking at the page. */
export async function POST(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  const origin = `http://${request.headers.get('host')}`;
  if (request.headers.get('origin') !== origin)
    return Response.json({ code: 'other_origin' }, { status: 403, headers });
  try {
    const session = await mintSession({
      apiUrl: process.env.NEXT_PUBLIC_SISO_API_URL ?? '',
      secretKey: process.env.SISO_SECRET_KEY ?? '',
      subject: 'demo-user',
      origin,
    });
    return Response.json(session, { headers });
  } catch (error) {
    console.error(`No widget session: ${(error as Error).message}`);
    return Response.json({ code: 'session_unavailable' }, { status: 503, headers });
  }
}
